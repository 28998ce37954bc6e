package kz.ruqsat.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses between attempts, with the settings as they are delivered. */
class BackOffTest {

    private static final Optional<Duration> NOT_ASKED = Optional.empty();
    private static final Duration LONGEST = Duration.ofHours(1);

    private final BackOff backOff = asDelivered();

    private static BackOff asDelivered() {
        var settings = new Properties();
        try (InputStream file =
                Files.newInputStream(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BackOff(
                duration(settings.getProperty("ruqsat.webhooks.pause")),
                duration(settings.getProperty("ruqsat.webhooks.pause-at-most")),
                duration(settings.getProperty("ruqsat.webhooks.give-up-after")));
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    /** As the courier does it: the attempt that comes that long after the first in vain is the last. */
    @RepeatedTest(20)
    void a_receiver_that_is_away_is_tried_for_a_day_and_more_and_not_without_end() {
        Duration passed = Duration.ZERO;
        int attempts = 1;
        while (passed.compareTo(backOff.giveUpAfter()) < 0) {
            passed = passed.plus(backOff.pause(attempts++, NOT_ASKED));
        }

        assertThat(passed).isBetween(Duration.ofHours(28), Duration.ofHours(29));
        assertThat(attempts).isBetween(35, 80);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "10, 2560", "11, 3600", "40, 3600", "1000000, 3600"})
    void pauses_double_up_to_an_hour_and_are_shortened_by_up_to_half(int failures, long ceiling) {
        for (int i = 0; i < 200; i++) {
            assertThat(backOff.pause(failures, NOT_ASKED))
                    .isBetween(Duration.ofSeconds(ceiling).dividedBy(2), Duration.ofSeconds(ceiling));
        }
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it_within_bounds() {
        assertThat(backOff.pause(1, Optional.of(Duration.ofMinutes(10)))).isEqualTo(Duration.ofMinutes(10));
        assertThat(backOff.pause(40, Optional.of(Duration.ofSeconds(1)))).isGreaterThan(LONGEST.dividedBy(3));
        assertThat(backOff.pause(1, Optional.of(Duration.ofDays(30)))).isEqualTo(BackOff.LONGEST_ASKED);
    }

    @Test
    void time_is_asked_for_in_seconds_or_by_a_date() {
        Instant now = Instant.parse("2026-03-10T05:00:00Z");

        assertThat(RetryAfter.read(" 120 ", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Tue, 10 Mar 2026 05:03:00 GMT", now)).contains(Duration.ofMinutes(3));
        assertThat(RetryAfter.read("Tue, 10 Mar 2026 04:03:00 GMT", now)).isEmpty();
        assertThat(RetryAfter.read("0", now)).isEmpty();
        assertThat(RetryAfter.read("soon", now)).isEmpty();
        assertThat(RetryAfter.read("-5", now)).isEmpty();
    }
}
