package kz.ruqsat.sandbox.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Makes tokens for a user. They run out by real time, whatever the stand's virtual clock says. */
final class Tokens {
    /** Audience of every access token: the services. */
    static final String AUDIENCE = "ruqsat";

    /** A working day, so that nobody is thrown out in the middle of a session. */
    static final Duration LIFETIME = Duration.ofHours(10);

    private final String issuer;
    private final SigningKey key;
    private final InstantSource realTime;

    Tokens(String issuer, SigningKey key, InstantSource realTime) {
        this.issuer = issuer;
        this.key = key;
        this.realTime = realTime;
    }

    String access(TestUser user, Duration lifetime) {
        return key.sign(claims(user, AUDIENCE, lifetime));
    }

    String identity(TestUser user, String client, Optional<String> nonce) {
        var claims = claims(user, client, LIFETIME);
        nonce.ifPresent(value -> claims.setStringClaim("nonce", value));
        return key.sign(claims);
    }

    private JwtClaims claims(TestUser user, String audience, Duration lifetime) {
        var now = realTime.instant();
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(user.name());
        claims.setIssuedAt(numeric(now));
        claims.setNotBefore(numeric(now));
        claims.setExpirationTime(numeric(now.plus(lifetime)));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim("groups", user.roles());
        claims.setStringClaim("name", user.title());
        claims.setStringClaim("preferred_username", user.name());
        unlessEmpty(claims, "body", user.body());
        unlessEmpty(claims, "organisation", user.organisation());
        return claims;
    }

    private static void unlessEmpty(JwtClaims claims, String name, String value) {
        if (!value.isEmpty()) {
            claims.setStringClaim(name, value);
        }
    }

    private static NumericDate numeric(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
