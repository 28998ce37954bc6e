package kz.ruqsat.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.monitoring.lag.Consumer;
import kz.ruqsat.monitoring.lag.Lags.Lag;
import kz.ruqsat.monitoring.watch.Alert.Kind;
import kz.ruqsat.monitoring.watch.Alert.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tuesday 10 March 2026, 11:00 in Astana, unless said otherwise. */
class WatchTest {

    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");

    private final Watch watch = new Watch(OfficeHours.USUAL);

    /** A morning on which nothing is wrong; a test names what deviates. */
    private static final class Morning {
        private Optional<Instant> oldest = Optional.empty();
        private long late;
        private long missing;
        private long against;
        private List<Lag> lags = List.of();
        private boolean openCases = true;
        private Instant lastEntered = NOW;
        private List<Facts.Unread> unread = List.of();
        private Optional<Instant> held = Optional.empty();

        Facts facts() {
            return new Facts(
                    NOW, late, oldest, late, missing, against, lags, openCases, Optional.of(lastEntered), unread, held);
        }
    }

    private final Morning morning = new Morning();

    private List<Alert> alerts() {
        return watch.alerts(morning.facts());
    }

    @Test
    void a_quiet_morning_alarms_nobody() {
        assertThat(alerts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT15M, FIRST", "PT59M, FIRST", "PT1H, SECOND"})
    void stages_not_entered_as_promised_alarm_at_fifteen_minutes_and_at_an_hour(Duration ago, Step step) {
        morning.late = 4;
        morning.oldest = Optional.of(NOW.minus(ago));

        assertThat(alerts()).containsExactly(new Alert(Kind.STAGES_LATE, step, 4, ago, ""));
    }

    @Test
    void one_missing_stage_and_one_trail_against_the_procedure_are_pressing_at_once() {
        morning.missing = 1;
        morning.against = 2;

        assertThat(alerts())
                .containsExactly(
                        new Alert(Kind.STAGES_MISSING, Step.SECOND, 1, Duration.ZERO, ""),
                        new Alert(Kind.AGAINST_THE_PROCEDURE, Step.SECOND, 2, Duration.ZERO, ""));
    }

    @ParameterizedTest
    @CsvSource({"PT60S, ", "PT61S, FIRST", "PT15M, SECOND"})
    void a_consumer_that_stands_still_is_named(Duration waited, Step step) {
        var replies = new Consumer(
                "approval-service", "approval-service-replies", "berkut.approval.replies.v1", List.of(), "why");
        morning.lags = List.of(new Lag(replies, 3, waited));

        assertThat(alerts())
                .extracting(Alert::step, Alert::of)
                .isEqualTo(
                        step == null
                                ? List.of()
                                : List.of(org.assertj.core.groups.Tuple.tuple(
                                        step, "approval-service-replies ← berkut.approval.replies.v1")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T05:46:00Z, ",
        "2026-03-10T05:45:00Z, FIRST",
        "2026-03-10T05:00:00Z, SECOND",
        "2026-03-06T10:00:00Z, SECOND"
    })
    void silence_in_office_hours_is_an_alarm_while_cases_are_open(Instant lastEntered, Step step) {
        morning.lastEntered = lastEntered;

        assertThat(alerts()).extracting(Alert::kind).isEqualTo(step == null ? List.of() : List.of(Kind.SILENCE));
        assertThat(alerts()).extracting(Alert::step).isEqualTo(step == null ? List.of() : List.of(step));
        morning.openCases = false;
        assertThat(alerts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Friday's last stage, Tuesday morning: the Monday was a day off, and quiet counts from the opening.
        "2026-03-06T10:00:00Z, 2026-03-10T04:10:00Z, PT10M",
        "2026-03-06T10:00:00Z, 2026-03-10T03:59:59Z, PT0S",
        "2026-03-10T12:00:00Z, 2026-03-10T12:59:00Z, PT59M",
        "2026-03-10T12:00:00Z, 2026-03-10T13:00:00Z, PT0S",
        // Monday 9 March is a day off in place of a holiday, Saturday is none for offices.
        "2026-03-06T10:00:00Z, 2026-03-09T06:00:00Z, PT0S",
        "2026-03-06T10:00:00Z, 2026-03-07T06:00:00Z, PT0S",
        // A year without a published calendar.
        "2026-03-06T10:00:00Z, 2031-03-10T06:00:00Z, PT0S",
        // A clock that stands behind the last entry.
        "2026-03-10T07:00:00Z, 2026-03-10T06:00:00Z, PT0S"
    })
    void quiet_counts_in_the_office_hours_of_a_working_day_alone(Instant since, Instant now, Duration quiet) {
        assertThat(OfficeHours.USUAL.quiet(since, now)).isEqualTo(quiet);
    }

    @Test
    void a_list_that_nobody_could_read_is_an_alarm_of_its_own() {
        morning.unread = List.of(
                new Facts.Unread("visa-service", Duration.ofMinutes(14)),
                new Facts.Unread("invitation-service", Duration.ofMinutes(61)));

        assertThat(alerts())
                .containsExactly(
                        new Alert(Kind.LIST_UNREAD, Step.SECOND, 0, Duration.ofMinutes(61), "invitation-service"));
    }

    @Test
    void a_hold_is_told_from_the_first_on_and_pressing_after_an_hour() {
        morning.held = Optional.of(NOW);
        assertThat(alerts()).extracting(Alert::step).containsExactly(Step.FIRST);

        morning.held = Optional.of(NOW.minusSeconds(3_600));
        assertThat(alerts()).extracting(Alert::step).containsExactly(Step.SECOND);
    }

    @Test
    void the_more_pressing_comes_first() {
        morning.held = Optional.of(NOW);
        morning.missing = 1;

        assertThat(alerts()).extracting(Alert::kind).containsExactly(Kind.STAGES_MISSING, Kind.INTAKE_HELD);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_alarm_has_its_page_of_instructions(Kind kind) throws Exception {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";

        assertThat(Files.readString(Path.of("../docs/runbooks", name)))
                .contains(kind.name(), "## What it means", "## Look", "## Act");
    }
}
