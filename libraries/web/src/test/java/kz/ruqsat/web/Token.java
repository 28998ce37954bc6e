package kz.ruqsat.web;

import java.security.Key;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token that is good unless a test names how it deviates. */
final class Token {
    private final JwtClaims claims = new JwtClaims();
    private final JsonWebSignature signature = new JsonWebSignature();

    private Token(String subject, List<String> roles) {
        claims.setIssuer(TestIssuer.address);
        claims.setAudience("ruqsat");
        claims.setSubject(subject);
        claims.setStringListClaim("groups", roles);
        claims.setIssuedAt(secondsFromNow(-600));
        claims.setExpirationTimeMinutesInTheFuture(5);
        signedWith(TestIssuer.RSA.getPrivateKey(), "RS256", "rsa-1");
    }

    static Token of(String... roles) {
        return new Token("ayan", List.of(roles));
    }

    static Token withoutSubject(String... roles) {
        Token token = of(roles);
        token.claims.unsetClaim("sub");
        return token;
    }

    Token claim(String name, String value) {
        claims.setStringClaim(name, value);
        return this;
    }

    Token forAudience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    Token fromIssuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    Token expiredSecondsAgo(long seconds) {
        claims.setExpirationTime(secondsFromNow(-seconds));
        return this;
    }

    Token validInSeconds(long seconds) {
        claims.setNotBefore(secondsFromNow(seconds));
        return this;
    }

    Token withoutExpiry() {
        claims.unsetClaim("exp");
        return this;
    }

    Token signedWith(Key key, String algorithm, String keyId) {
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        return this;
    }

    Token header(String name, Object value) {
        signature.getHeaders().setObjectHeaderValue(name, value);
        return this;
    }

    private static NumericDate secondsFromNow(long seconds) {
        NumericDate moment = NumericDate.now();
        moment.addSeconds(seconds);
        return moment;
    }

    String bearer() {
        try {
            signature.setPayload(claims.toJson());
            return "Bearer " + signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
