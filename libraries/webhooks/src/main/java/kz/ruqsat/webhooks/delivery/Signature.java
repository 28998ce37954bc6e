package kz.ruqsat.webhooks.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.ruqsat.webhooks.subscription.Secret;

/** Signs messages as Standard Webhooks has it: HMAC-SHA256 over id, seconds and body, joined by dots; one signature a secret. */
final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /** Value of the header {@code webhook-signature}. */
    static String of(String messageId, byte[] body, Instant at, List<Secret> secrets) {
        String before = messageId + "." + at.getEpochSecond() + ".";
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(code(secret, before, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] code(Secret secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.key(), HMAC));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }
}
