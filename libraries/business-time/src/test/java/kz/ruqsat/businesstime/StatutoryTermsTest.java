package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The lengths of are dated data. */
class StatutoryTermsTest {

    private static final LocalDate AMENDED = LocalDate.of(2026, 3, 10);

    private final StatutoryTerms terms = StatutoryTerms.current();

    @ParameterizedTest
    @CsvSource({
        "MIA_REVIEW,       1, WORKING_DAYS,  NONE,                   R-083, INTERP",
        "KNB_3WD,          3, WORKING_DAYS,  NONE,                   R-086, SEED",
        "KNB_30CD,        30, CALENDAR_DAYS, FORWARD_TO_WORKING_DAY, R-087, SEED",
        "DECISION_1WD,     1, WORKING_DAYS,  NONE,                   R-090, SEED",
        "MISSION_VISA,     5, WORKING_DAYS,  NONE,                   R-134, OLD",
        "IN_COUNTRY,       5, WORKING_DAYS,  NONE,                   R-136, INTERP",
        "CORRECTION,      10, WORKING_DAYS,  NONE,                   I3,    INTERP",
        "INVITATION_TERM,  1, YEARS,         NONE,                   OQ-16, INTERP"
    })
    void each_clock_has_the_length_of_the_table_of_clocks(
            StatutoryClock clock, int length, TermUnit unit, TermRoll roll, String rule, Confidence confidence) {
        StatutoryTerm term = terms.term(clock, AMENDED);

        assertThat(term.length()).isEqualTo(length);
        assertThat(term.unit()).isEqualTo(unit);
        assertThat(term.roll()).isEqualTo(roll);
        assertThat(term.rule()).isEqualTo(rule);
        assertThat(term.confidence()).isEqualTo(confidence);
        assertThat(term.startPolicy()).isEqualTo(StartPolicy.CALENDAR_DATE);
    }

    @Test
    void every_clock_has_a_term_from_the_first_date_on_and_not_all_before() {
        LocalDate first = terms.firstDate();

        assertThat(StatutoryClock.ofSetLength()).allMatch(clock -> terms.term(clock, first) != null);
        assertThatExceptionOfType(TermNotInForceException.class)
                .isThrownBy(() -> StatutoryClock.ofSetLength().forEach(clock -> terms.term(clock, first.minusDays(1))));
    }

    @Test
    void the_amended_terms_bind_from_10_march_2026_and_not_the_day_before_R_086() {
        StatutoryTerm before = terms.term(StatutoryClock.KNB_3WD, AMENDED.minusDays(1));
        StatutoryTerm after = terms.term(StatutoryClock.KNB_3WD, AMENDED);

        assertThat(before.confidence()).isEqualTo(Confidence.INTERP);
        assertThat(after.confidence()).isEqualTo(Confidence.SEED);
        assertThat(after.effectiveFrom()).isEqualTo(AMENDED);
        assertThat(terms.term(StatutoryClock.KNB_3WD, AMENDED.plusDays(1))).isEqualTo(after);
    }

    @Test
    void a_clock_without_a_term_on_that_day_is_an_error_that_names_both() {
        assertThatExceptionOfType(TermNotInForceException.class)
                .isThrownBy(() -> terms.term(StatutoryClock.DECISION_1WD, LocalDate.of(2024, 12, 31)))
                .withMessageContainingAll("DECISION_1WD", "2024-12-31", "2026.1");
    }

    @Test
    void a_bundled_version_is_found_by_name_and_no_other() {
        assertThat(StatutoryTerms.bundled("2026.1").version()).isEqualTo(terms.version());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatutoryTerms.bundled("2019.7"))
                .withMessageContainingAll("2019.7", "2026.1");
    }

    @Test
    void another_length_is_a_change_of_data_alone_R_083() {
        StatutoryTerms longer = WrittenData.termsChanged(file -> row(file, 0).put("length", 3));

        Computation computation = new Deadlines(WorkingCalendar.kazakhstan(), longer)
                .compute(StatutoryClock.MIA_REVIEW, Instant.parse("2026-03-10T06:00:00Z"));

        assertThat(computation.lastDay()).isEqualTo("2026-03-13");
    }

    @Test
    void a_new_row_binds_from_its_day_on_and_a_given_term_keeps_the_day_of_registration_R_003() {
        StatutoryTerms amendedAgain = WrittenData.termsChanged(file -> WrittenData.list(file, "terms")
                .add(row(file, 2).deepCopy().put("length", 4).put("effectiveFrom", "2026-06-01")));
        Deadlines deadlines = new Deadlines(WorkingCalendar.kazakhstan(), amendedAgain);
        Instant june = Instant.parse("2026-06-01T06:00:00Z");

        Computation asOfJune = deadlines.compute(StatutoryClock.KNB_3WD, june);
        StatutoryTerm registered = amendedAgain.term(StatutoryClock.KNB_3WD, LocalDate.of(2026, 5, 31));
        Computation asRegistered = deadlines.compute(registered, june, StartPolicy.CALENDAR_DATE);

        assertThat(asOfJune.countedDays()).hasSize(4);
        assertThat(asRegistered.countedDays()).hasSize(3);
    }

    @Test
    void counting_the_day_of_the_event_is_a_setting_R_086() {
        Deadlines deadlines = withSetting("dayZero", "COUNTED");
        Instant event = Instant.parse("2026-03-10T06:00:00Z");

        assertThat(deadlines.compute(StatutoryClock.KNB_3WD, event).lastDay()).isEqualTo("2026-03-12");
        assertThat(deadlines.compute(StatutoryClock.KNB_30CD, event).lastDay()).isEqualTo("2026-04-08");
        assertThat(deadlines.compute(StatutoryClock.INVITATION_TERM, event).lastDay())
                .isEqualTo("2027-03-09");
    }

    @Test
    void ending_a_day_at_the_close_of_office_is_a_setting_R_086() {
        Computation computation = withSetting("dayEnd", "OFFICE_CLOSE")
                .compute(StatutoryClock.KNB_3WD, Instant.parse("2026-03-10T06:00:00Z"));

        assertThat(computation.dueBefore()).isEqualTo("2026-03-13T13:30:00Z");
        assertThat(computation.officeCloseWarning()).isEqualTo(computation.dueBefore());
    }

    @Test
    void settings_agree_with_the_calendar_file() {
        ObjectNode calendar = WrittenData.tree(WrittenData.CALENDAR);
        JsonNode policies = calendar.get("termPolicies");

        assertThat(terms.settings().officeClose())
                .isEqualTo(LocalTime.parse(
                        calendar.at("/officeHours/default/close").asText()));
        assertThat(terms.term(StatutoryClock.KNB_3WD, AMENDED).startPolicy())
                .isEqualTo(StartPolicy.valueOf(
                        policies.get("interagencyClockStart").asText()));
        assertThat(terms.term(StatutoryClock.KNB_30CD, AMENDED).roll())
                .isEqualTo(TermRoll.valueOf(policies.get("calendarTermRoll").asText()));
        assertThat(policies.get("dayEnd").asText()).isEqualTo("24:00");
        assertThat(terms.settings().dayEnd()).isEqualTo(TermSettings.DayEnd.MIDNIGHT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_faulty_table_is_refused_and_the_fault_named(String complaint, Consumer<ObjectNode> fault) {
        assertThatExceptionOfType(InvalidDataFileException.class)
                .isThrownBy(() -> WrittenData.termsChanged(fault))
                .withMessageContaining("test-terms.json")
                .withMessageContaining(complaint);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "no term for [MIA_REVIEW]",
                        file -> WrittenData.list(file, "terms").remove(0)),
                fault(
                        "two terms from 2025-01-01",
                        file -> WrittenData.list(file, "terms").add(row(file, 0).deepCopy())),
                fault("less than 1", file -> row(file, 0).put("length", 0)),
                fault("length", file -> row(file, 0).put("length", 1.5)),
                fault("length", file -> row(file, 0).put("length", "1")),
                fault("length", file -> row(file, 0).remove("length")),
                fault("names no rule: none", file -> row(file, 0).put("rule", "none")),
                fault("FORTNIGHTS", file -> row(file, 0).put("unit", "FORTNIGHTS")),
                fault("TEA_BREAK", file -> row(file, 0).put("clock", "TEA_BREAK")),
                fault("not an ISO date", file -> row(file, 0).put("effectiveFrom", "10 March 2026")),
                fault("settings is missing", file -> file.remove("settings")),
                fault("terms is missing", file -> file.remove("terms")),
                fault("meta.version is missing", file -> ((ObjectNode) file.get("meta")).remove("version")),
                fault("Europe/Paris", file -> ((ObjectNode) file.get("settings")).put("zone", "Europe/Paris")));
    }

    private static Deadlines withSetting(String setting, String value) {
        StatutoryTerms changed =
                WrittenData.termsChanged(file -> ((ObjectNode) file.get("settings")).put(setting, value));
        return new Deadlines(WorkingCalendar.kazakhstan(), changed);
    }

    private static Arguments fault(String complaint, Consumer<ObjectNode> fault) {
        return arguments(complaint, fault);
    }

    private static ObjectNode row(ObjectNode file, int index) {
        return (ObjectNode) file.get("terms").get(index);
    }
}
