package kz.ruqsat.monitoring.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StartPolicy;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.drawing.Timeline.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden pictures are renewed by {@code -Druqsat.renew=true} and reviewed by eye. */
class TimelineDrawingTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
    private static final Deadlines DEADLINES = Deadlines.standard();
    /** The worked examples of the calendar, which its own library holds. */
    private static final Path EXAMPLES =
            Path.of("../libraries/business-time/src/test/resources/kz/ruqsat/businesstime/calendar-examples.json");

    private static final Path GOLDEN = Path.of("src/test/resources/kz/ruqsat/monitoring/drawing");

    private static Timeline timeline(Instant from, Instant now, Timeline.Days days, Timeline.Term... terms) {
        var state = new Timeline.Block("Awaiting KNB", "Awaiting KNB", "#stage-1", from, now, "");
        var account = new Timeline.Block("KNB", "KNB", "#ledger", from, now, "KNB");
        return new Timeline(
                "tl",
                "Timeline",
                "One stage & its terms",
                now,
                List.of(state),
                List.of(terms),
                List.of(account),
                List.of(new Timeline.Mark("1", "Sent to the KNB", "#stage-1", from)),
                days,
                new Timeline.Texts(
                        "State",
                        "Whose time",
                        "Stages",
                        "Now",
                        TimelineDrawingTest::month,
                        TimelineDrawingTest::weekday,
                        Map.of()));
    }

    private static String month(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH));
    }

    private static String weekday(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH));
    }

    private static Timeline.Term term(Computation of, Standing standing, Optional<Instant> endedAt, String late) {
        return new Timeline.Term(
                "KNB",
                of.clock() + " to " + of.lastDay(),
                "#term",
                standing,
                of.clock() == StatutoryClock.KNB_30CD,
                of.eventAt(),
                of.dueBefore(),
                of.days(),
                endedAt,
                of.lastDay().format(DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH)),
                late);
    }

    private static String draw(Timeline timeline) {
        return new TimelineDrawing(CALENDAR).draw(timeline);
    }

    private static void isGolden(String name, String svg) throws IOException {
        Path file = GOLDEN.resolve(name + ".svg");
        if (Boolean.getBoolean("ruqsat.renew")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(file));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void a_term_over_Nauryz_R_086() throws IOException {
        var computation = DEADLINES.compute(StatutoryClock.KNB_3WD, at("2026-03-19T06:00:00Z"));

        isGolden(
                "nauryz",
                draw(timeline(
                        computation.eventAt(),
                        at("2026-03-26T07:00:00Z"),
                        Timeline.Days.ALL,
                        term(computation, Standing.RUNNING, Optional.empty(), ""))));
    }

    @Test
    void days_off_folded() throws IOException {
        var computation = DEADLINES.compute(StatutoryClock.KNB_3WD, at("2026-03-19T06:00:00Z"));

        isGolden(
                "nauryz-folded",
                draw(timeline(
                        computation.eventAt(),
                        at("2026-03-26T07:00:00Z"),
                        Timeline.Days.WORKING,
                        term(computation, Standing.RUNNING, Optional.empty(), ""))));
    }

    @Test
    void a_term_that_was_made_longer_and_its_end_rolled_forward_R_087_R_088() throws IOException {
        var eventAt = at("2026-03-19T06:00:00Z");
        var normal = DEADLINES.compute(StatutoryClock.KNB_3WD, eventAt);
        var detailed = DEADLINES.compute(StatutoryClock.KNB_30CD, eventAt);
        var extended = at("2026-03-27T05:00:00Z");

        isGolden(
                "extension",
                draw(timeline(
                        eventAt,
                        at("2026-04-08T07:00:00Z"),
                        Timeline.Days.ALL,
                        term(normal, Standing.REPLACED, Optional.of(extended), ""),
                        term(detailed, Standing.RUNNING, Optional.empty(), ""))));
    }

    @Test
    void a_term_that_was_missed() throws IOException {
        var computation = DEADLINES.compute(StatutoryClock.KNB_3WD, at("2026-03-02T06:00:00Z"));
        var answered = at("2026-03-11T05:00:00Z");

        isGolden(
                "breach",
                draw(timeline(
                        computation.eventAt(),
                        at("2026-03-12T07:00:00Z"),
                        Timeline.Days.ALL,
                        term(computation, Standing.LATE, Optional.of(answered), "3 wd late"))));
    }

    @Test
    void a_term_that_stood_still() throws IOException {
        var running = DEADLINES.compute(StatutoryClock.MISSION_VISA, at("2026-03-10T06:00:00Z"));
        var moved = DEADLINES.shift(running, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 16));

        isGolden(
                "suspension",
                draw(timeline(
                        running.eventAt(),
                        at("2026-03-17T07:00:00Z"),
                        Timeline.Days.ALL,
                        term(moved, Standing.RUNNING, Optional.empty(), ""))));
    }

    static Stream<JsonNode> examples() throws IOException {
        var examples = new ObjectMapper().readTree(EXAMPLES.toFile()).path("examples");
        return StreamSupport.stream(examples.spliterator(), false);
    }

    private static Computation computed(JsonNode example) {
        return DEADLINES.compute(
                StatutoryClock.valueOf(example.path("clock").asText()),
                OffsetDateTime.parse(example.path("eventAt").asText()).toInstant(),
                StartPolicy.valueOf(example.path("startPolicy").asText()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_due_line_of_each_worked_example_stands_where_the_term_ends_and_each_day_off_is_hatched(JsonNode example) {
        var computation = computed(example);
        var dueBefore = OffsetDateTime.parse(
                        example.path("expected").path("dueBefore").asText())
                .toInstant();

        var svg = draw(timeline(
                computation.eventAt(),
                computation.eventAt(),
                Timeline.Days.ALL,
                term(computation, Standing.RUNNING, Optional.empty(), "")));

        var first = KazakhstanTime.dateOf(computation.eventAt());
        var last = KazakhstanTime.dateOf(dueBefore.minusNanos(1));
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        double width =
                Math.clamp((TimelineDrawing.WIDTH - TimelineDrawing.GUTTER - TimelineDrawing.RIGHT) / days, 14, 48);
        assertThat(svg).contains("class=\"due\" x1=\"" + Svg.number(TimelineDrawing.GUTTER + days * width) + "\"");
        long off = first.datesUntil(last.plusDays(1))
                .filter(day -> !CALENDAR.isWorkingDay(day))
                .count();
        assertThat(count(svg, "<g class=\"off\">")).isEqualTo(off);
        assertThat(count(svg, "class=\"tick\""))
                .isEqualTo(computation.countedDays().size());
    }

    private static long count(String svg, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(svg).results().count();
    }

    @ParameterizedTest
    @EnumSource(Timeline.Days.class)
    void two_months_stay_under_40_kilobytes_and_hold_nothing_inline(Timeline.Days days) {
        var computation = DEADLINES.compute(StatutoryClock.KNB_30CD, at("2026-03-02T06:00:00Z"));

        var svg = draw(timeline(
                computation.eventAt(),
                at("2026-04-30T07:00:00Z"),
                days,
                term(computation, Standing.LATE, Optional.empty(), "20 wd late")));

        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
        assertThat(svg).doesNotContain("style=", "<style", "onclick").contains("One stage &amp; its terms");
    }
}
