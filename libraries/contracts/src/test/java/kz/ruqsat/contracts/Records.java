package kz.ruqsat.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Records as they come from the broker; valid to begin with, so that a test names its deviation. */
final class Records {

    static final String TYPE = "kz.ruqsat.invitation.review-assigned.v1";
    static final String BODY = "{\"body\":\"MIA75\"}";

    private Records() {}

    static Envelope envelope(String type, String body) {
        return new Envelope(
                UUID.fromString("019d01c9-f100-7a11-91c4-2f6a4c8d1e50"),
                type,
                "/ruqsat/invitation-service",
                CaseId.of("019cfa7c-9a80-7a11-91c4-2f6a4c8d1e50"),
                Instant.parse("2026-03-18T05:10:00Z"),
                3,
                "request-17",
                "2026.1",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                body);
    }

    static Map<String, String> headers() {
        return new HashMap<>(envelope(TYPE, BODY).headers());
    }

    static byte[] value() {
        return BODY.getBytes(StandardCharsets.UTF_8);
    }
}
