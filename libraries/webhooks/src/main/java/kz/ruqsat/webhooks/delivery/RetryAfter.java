package kz.ruqsat.webhooks.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header of that name: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private static final String SECONDS = "\\d{1,9}";

    private RetryAfter() {}

    /** How long to wait from now on; empty for what is neither, or is over. */
    static Optional<Duration> read(String text, Instant now) {
        return wait(text.strip(), now).filter(Duration::isPositive);
    }

    private static Optional<Duration> wait(String text, Instant now) {
        if (text.matches(SECONDS)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
