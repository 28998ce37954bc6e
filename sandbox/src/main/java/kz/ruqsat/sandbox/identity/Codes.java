package kz.ruqsat.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization codes: good once, for a minute, for the client, the address and the proof they were given for. */
final class Codes {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    /** What a code stands for. An absent challenge means that the client did not ask for PKCE. */
    record Grant(TestUser user, String client, String redirectUri, String nonce, String challenge, Instant endsAt) {}

    private final Map<String, Grant> open = new ConcurrentHashMap<>();
    private final InstantSource realTime;

    Codes(InstantSource realTime) {
        this.realTime = realTime;
    }

    String give(TestUser user, Map<String, String> request) {
        open.values().removeIf(grant -> !realTime.instant().isBefore(grant.endsAt()));
        if (open.size() >= MOST) {
            throw new BadRequest("temporarily_unavailable", "too many logins at once");
        }
        var code = UUID.randomUUID().toString();
        var grant = new Grant(
                user,
                request.get("client_id"),
                request.get("redirect_uri"),
                request.getOrDefault("nonce", ""),
                request.getOrDefault("code_challenge", ""),
                realTime.instant().plus(LIFETIME));
        open.put(code, grant);
        return code;
    }

    /** Takes a code back; a wrong client, address or proof uses it up all the same. */
    Grant redeem(String client, Map<String, String> form, boolean clientIsProven) {
        var grant = Optional.ofNullable(open.remove(form.getOrDefault("code", "")))
                .filter(given -> realTime.instant().isBefore(given.endsAt()))
                .filter(given -> given.client().equals(client))
                .filter(given -> given.redirectUri().equals(form.get("redirect_uri")))
                .orElseThrow(() ->
                        new BadRequest("invalid_grant", "the code is unknown, used, too old or another client's"));
        if (grant.challenge().isEmpty() && !clientIsProven) {
            throw new BadRequest("invalid_client", "a client without a secret has to use PKCE");
        }
        if (!grant.challenge().isEmpty() && !grant.challenge().equals(s256(form.getOrDefault("code_verifier", "")))) {
            throw new BadRequest("invalid_grant", "the code verifier does not fit the challenge");
        }
        return grant;
    }

    private static String s256(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
