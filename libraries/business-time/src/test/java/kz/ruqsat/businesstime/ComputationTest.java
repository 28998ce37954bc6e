package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a computation tells people and programs.. */
class ComputationTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Instant BEFORE_NAURYZ = Instant.parse("2026-03-19T06:00:00Z");

    private final Deadlines deadlines = Deadlines.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KNB_3WD | 2026-03-19T06:00:00Z | due by end of Fri 27 Mar 2026: 20 Mar (1), 21 Mar Sat holiday NAURYZ, "
                        + "22 Mar Sun holiday NAURYZ, 23 Mar Mon holiday NAURYZ, 24 Mar Tue off in place of NAURYZ, "
                        + "25 Mar Wed off in place of NAURYZ, 26 Mar (2), 27 Mar (3); R-086 SEED, calendar 2026.1",
                "KNB_3WD | 2026-05-25T06:00:00Z | due by end of Fri 29 May 2026: 26 May (1), "
                        + "27 May Wed religious day off KURBAN_AIT, 28 May (2), 29 May (3); R-086 SEED, calendar 2026.1",
                "DECISION_1WD | 2026-06-12T06:00:00Z | due by end of Mon 15 Jun 2026: 13 Jun Sat off, 14 Jun Sun off, "
                        + "15 Jun (1); R-090 SEED, calendar 2026.1",
                "DECISION_1WD | 2025-01-02T06:00:00Z | due by end of Sun 5 Jan 2025: 3 Jan Fri off by transfer, "
                        + "4 Jan Sat off, 5 Jan Sun working by transfer (1); R-090 INTERP, calendar 2026.1",
                "KNB_30CD | 2026-03-10T06:00:00Z | due by end of Thu 9 Apr 2026: 11 Mar (1) to 9 Apr (30); "
                        + "R-087 SEED, calendar 2026.1",
                "KNB_30CD | 2026-03-19T06:00:00Z | due by end of Mon 20 Apr 2026: 20 Mar (1) to 18 Apr (30), "
                        + "a day off (18 Apr Sat), 19 Apr Sun off, rolled to 20 Apr Mon; R-087 SEED, calendar 2026.1",
                "INVITATION_TERM | 2026-03-13T06:00:00Z | due by end of Sat 13 Mar 2027: "
                        + "1 year from Fri 13 Mar 2026; OQ-16 INTERP, calendar 2026.1",
                "DECISION_1WD | 2027-03-12T06:00:00Z | due by end of Tue 16 Mar 2027: 13 Mar Sat off, 14 Mar Sun off, "
                        + "15 Mar Mon holiday CONSTITUTION_DAY_NEW, 16 Mar (1); R-090 SEED, calendar 2026.1 (estimated)"
            })
    void a_computation_explains_itself_in_one_line(StatutoryClock clock, Instant eventAt, String line) {
        assertThat(deadlines.compute(clock, eventAt).explain()).isEqualTo(line);
    }

    @Test
    void a_suspension_is_part_of_the_explanation() {
        Computation running = deadlines.compute(StatutoryClock.MISSION_VISA, Instant.parse("2026-03-10T06:00:00Z"));

        Computation shifted = deadlines.shift(running, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 12));

        assertThat(shifted.explain())
                .startsWith("due by end of Wed 18 Mar 2026: 11 Mar (1), 12 Mar Thu term stood still, 13 Mar (2)")
                .endsWith("R-134 OLD, calendar 2026.1");
    }

    @ParameterizedTest
    @EnumSource
    void plain_jackson_writes_and_reads_every_clock(StatutoryClock clock) throws JsonProcessingException {
        Computation computation = StatutoryClock.ofSetLength().contains(clock)
                ? deadlines.compute(clock, BEFORE_NAURYZ)
                : deadlines.validity(BEFORE_NAURYZ, LocalDate.of(2026, 6, 29));

        String json = JSON.writeValueAsString(computation);

        assertThat(JSON.readValue(json, Computation.class)).isEqualTo(computation);
    }

    @Test
    void dates_and_instants_are_written_as_iso_text_and_nothing_is_null() throws JsonProcessingException {
        JsonNode json = JSON.valueToTree(deadlines.compute(StatutoryClock.KNB_3WD, BEFORE_NAURYZ));

        assertThat(json.at("/eventAt").textValue()).isEqualTo("2026-03-19T06:00:00Z");
        assertThat(json.at("/dueBefore").textValue()).isEqualTo("2026-03-27T19:00:00Z");
        assertThat(json.at("/lastDay").textValue()).isEqualTo("2026-03-27");
        assertThat(json.at("/days/0"))
                .isEqualTo(JSON.readTree("{\"date\":\"2026-03-20\",\"kind\":\"WORKING\",\"ordinal\":1,"
                        + "\"reason\":\"COUNTED\",\"holiday\":\"\"}"));
        assertThat(json.at("/days/1/holiday").textValue()).isEqualTo("NAURYZ");
        assertThat(json.toString()).doesNotContain("null");
        assertThat(json.properties()).extracting(java.util.Map.Entry::getKey).containsExactly(componentNames());
    }

    @Test
    void days_and_terms_are_written_and_read_too() throws JsonProcessingException {
        CalendarDay nauryz = WorkingCalendar.kazakhstan().day(LocalDate.of(2026, 3, 23));
        StatutoryTerm term = StatutoryTerms.current().term(StatutoryClock.KNB_3WD, LocalDate.of(2026, 3, 10));

        assertThat(JSON.readValue(JSON.writeValueAsString(nauryz), CalendarDay.class))
                .isEqualTo(nauryz);
        assertThat(JSON.readValue(JSON.writeValueAsString(term), StatutoryTerm.class))
                .isEqualTo(term);
    }

    @Test
    void the_days_cannot_be_changed_from_outside() {
        List<CountedDay> days = new ArrayList<>(
                deadlines.compute(StatutoryClock.KNB_3WD, BEFORE_NAURYZ).days());
        Computation computation = withDays(days);

        days.clear();

        assertThat(computation.days()).hasSize(8);
    }

    @Test
    void a_term_that_ends_before_it_begins_cannot_be_built() {
        Computation c = deadlines.compute(StatutoryClock.KNB_3WD, BEFORE_NAURYZ);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Computation(
                        c.clock(),
                        c.rule(),
                        c.confidence(),
                        c.length(),
                        c.unit(),
                        c.eventAt(),
                        c.startPolicy(),
                        c.countingBase(),
                        c.days(),
                        c.nominalDate(),
                        c.nominalDate().minusDays(1),
                        c.dueBefore(),
                        c.officeCloseWarning(),
                        c.calendarVersion(),
                        c.termsVersion(),
                        c.estimated()))
                .withMessageContaining("KNB_3WD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountedDay(c.lastDay(), DayKind.WORKING, 0, DayReason.COUNTED, ""))
                .withMessageContaining("2026-03-27");
    }

    private Computation withDays(List<CountedDay> days) {
        Computation c = deadlines.compute(StatutoryClock.KNB_3WD, BEFORE_NAURYZ);
        return new Computation(
                c.clock(),
                c.rule(),
                c.confidence(),
                c.length(),
                c.unit(),
                c.eventAt(),
                c.startPolicy(),
                c.countingBase(),
                days,
                c.nominalDate(),
                c.lastDay(),
                c.dueBefore(),
                c.officeCloseWarning(),
                c.calendarVersion(),
                c.termsVersion(),
                c.estimated());
    }

    private static String[] componentNames() {
        return List.of(Computation.class.getRecordComponents()).stream()
                .map(java.lang.reflect.RecordComponent::getName)
                .toArray(String[]::new);
    }
}
