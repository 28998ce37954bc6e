package kz.ruqsat.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.rulebook.reading.LawChange.Kind;
import kz.ruqsat.rulebook.reading.ReferenceTable.Name;
import kz.ruqsat.rulebook.reading.RuleOnDate.Binding;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.OpenQuestion;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.reference.VersionSelector;
import kz.ruqsat.rulebook.wording.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue on a date, a rule with its history, the lists, and what changes between two dates. */
class ReadingTheLawTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 9);
    private static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    private static final Languages ENGLISH = Languages.of("en").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "R-073, 2026-03-09, NOT_YET, binds from 10 March 2026",
        "R-073, 2026-03-10, IN_FORCE, binds from 10 March 2026",
        "R-161, 2026-03-09, IN_FORCE, older than the amendments"
    })
    void every_rule_says_whether_it_binds_and_why(String id, LocalDate on, Binding binding, String why) {
        RuleOnDate rule = rule(LawOnDate.of(on, ENGLISH), id);

        assertThat(rule.binding()).isEqualTo(binding);
        assertThat(rule.why().get("en")).contains(why);
        assertThat(rule.text().source()).isNotBlank();
    }

    private static RuleOnDate rule(LawOnDate law, String id) {
        return law.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_catalogue_holds_dates_parameters_and_what_selects_the_text() {
        LawOnDate law = LawOnDate.of(FROM, ENGLISH);

        assertThat(law.version()).isEqualTo("2026.1/2026-03-10");
        assertThat(law.listsFrom()).isEqualTo(FROM);
        assertThat(rule(law, "R-074")).satisfies(rule -> {
            assertThat(rule.text().from()).isEqualTo("2026-03-10");
            assertThat(rule.text().until()).isEmpty();
            assertThat(rule.text().parameters().get("longTermLongerThanDays")).containsExactly("90");
            assertThat(rule.text().confidence()).isEqualTo(Confidence.SEED);
        });
        assertThat(rule(law, "R-161").text().from()).isEmpty();
        assertThat(rule(law, "R-100").selectedBy()).isEqualTo(VersionSelector.VISA_APPLICATION_DATE);
    }

    @Test
    void a_rule_has_its_history_its_open_questions_and_the_grounds_that_rest_on_it() {
        RuleHistory rule = RuleHistory.of("R-074", Languages.ALL).orElseThrow();

        assertThat(rule.texts()).extracting(TextOfRule::version).containsExactly("2026-03-10");
        assertThat(rule.openQuestions()).extracting(OpenQuestion::id).containsExactly("OQ-23");
        assertThat(rule.grounds()).extracting(ReferenceRow::key).contains("RG-MIA-05");
        assertThat(rule.grounds().getFirst().name()).containsOnlyKeys("en", "ru", "kk");
        assertThat(RuleHistory.of("R-999", Languages.ALL)).isEmpty();
    }

    @Test
    void R_001_between_9_and_10_March_2026_the_amended_rules_come_into_force() {
        LawChanges changes = LawChanges.between(BEFORE, FROM);

        assertThat(changes.rules())
                .filteredOn(change -> change.text().confidence() == Confidence.SEED)
                .extracting(LawChange::id)
                .contains("R-040", "R-073", "R-086", "R-100", "R-110");
        assertThat(changes.rules())
                .allMatch(change -> change.kind() == Kind.COMES_INTO_FORCE)
                .allMatch(change -> change.changedOn().equals("2026-03-10"))
                .extracting(LawChange::id)
                .doesNotContain("R-161", "R-170");
        assertThat(changes.terms())
                .extracting(change -> change.after().clock())
                .containsExactly(StatutoryClock.KNB_3WD, StatutoryClock.KNB_30CD, StatutoryClock.DECISION_1WD);
        assertThat(changes.terms()).noneMatch(TermChange::isOfLength);
    }

    @Test
    void nothing_changes_within_one_state_and_time_does_not_run_backwards() {
        assertThat(LawChanges.between(FROM, FROM.plusDays(1)).rules()).isEmpty();
        assertThat(LawChanges.between(FROM, FROM).terms()).isEmpty();
        assertThat(LawChanges.between(LocalDate.of(1990, 1, 1), FROM).terms()).isEmpty();
        assertThatThrownBy(() -> LawChanges.between(FROM, BEFORE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_may_also_change_or_end() {
        RuleText rule = new RuleText(
                "R-999",
                "A rule",
                Automatic.YES,
                VersionSelector.REGISTRATION_DATE,
                List.of(text("one", "2026-01-01", "2026-01-31"), text("two", "2026-02-01", "2026-02-28")));

        assertThat(LawChange.of(rule, day("2026-01-31"), day("2026-02-01")).orElseThrow())
                .extracting(LawChange::kind, LawChange::before, LawChange::changedOn)
                .containsExactly(Kind.CHANGES, "one", "2026-02-01");
        assertThat(LawChange.of(rule, day("2026-02-28"), day("2026-03-01")).orElseThrow())
                .extracting(LawChange::kind, LawChange::before, LawChange::changedOn)
                .containsExactly(Kind.ENDS, "two", "2026-03-01");
        assertThat(RuleOnDate.of(rule, day("2026-03-01"), ENGLISH))
                .satisfies(ended -> assertThat(ended.binding()).isEqualTo(Binding.NO_LONGER))
                .satisfies(ended -> assertThat(ended.why().get("en")).contains("28 February 2026"));
        assertThat(RuleOnDate.of(rule, day("2025-12-31"), ENGLISH).text().version())
                .isEqualTo("one");
    }

    private static RuleVersion text(String version, String from, String until) {
        return new RuleVersion(version, day(from), day(until), Confidence.SEED, "own", Map.of());
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @ParameterizedTest
    @EnumSource
    void every_list_has_rows_a_version_and_a_first_day_and_is_plain_JSON(Name name) throws JsonProcessingException {
        ReferenceTable table = ReferenceTable.of(name, FROM, Languages.ALL);

        assertThat(table.rows()).isNotEmpty();
        assertThat(table.dataVersion()).isNotBlank();
        assertThat(table.from()).isBeforeOrEqualTo(FROM);
        assertThat(Name.of(table.table())).contains(name);
        assertThat(new ObjectMapper().registerModule(new JavaTimeModule()).writeValueAsString(table))
                .contains("\"table\":\"" + name.inAddress())
                .doesNotContain("999999999", "-9999");
    }

    @Test
    void R_077_a_list_is_not_told_for_a_day_it_is_not_loaded_for() {
        assertThat(Name.MISSIONS.covers(BEFORE)).isFalse();
        assertThat(Name.MISSIONS.covers(FROM)).isTrue();
        assertThat(Name.CALENDAR.covers(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(Name.CALENDAR.covers(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(Name.CALENDAR.covers(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(Name.TERMS.covers(BEFORE)).isTrue();
        assertThatThrownBy(() -> ReferenceTable.of(Name.MISSIONS, BEFORE, ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Name.of("mission")).isEmpty();
    }

    @Test
    void the_calendar_shows_the_year_of_the_date() {
        assertThat(ReferenceTable.of(Name.CALENDAR, FROM, ENGLISH).rows())
                .hasSize(365)
                .first()
                .extracting(ReferenceRow::key)
                .isEqualTo("2026-01-01");
    }
}
