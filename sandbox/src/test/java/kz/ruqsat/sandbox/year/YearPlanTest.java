package kz.ruqsat.sandbox.year;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.assessing.AssessmentRequest;
import kz.ruqsat.rulebook.assessing.DryRun;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Languages;
import org.junit.jupiter.api.Test;

class YearPlanTest {
    private static final YearPlan PLAN = YearPlan.of(2_000, 7);

    private static LocalDate dayOf(PlannedDeed deed) {
        return KazakhstanTime.dateOf(deed.at());
    }

    private static Stream<PlannedPetition> petitions(Flaw flaw) {
        return PLAN.petitions().stream().filter(each -> each.flaw() == flaw);
    }

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another() {
        assertThat(YearPlan.of(2_000, 7)).isEqualTo(PLAN);
        assertThat(YearPlan.of(2_000, 8).deeds()).isNotEqualTo(PLAN.deeds());
    }

    @Test
    void there_are_exactly_as_many_cases_as_were_asked_for() {
        assertThat(List.of(1, 2, 3, 60, 999)).allSatisfy(cases -> {
            var plan = YearPlan.of(cases, 1);
            assertThat(plan.petitions().stream()
                            .mapToInt(PlannedPetition::cases)
                            .sum())
                    .isEqualTo(cases);
            assertThat(plan.casesByMonth().values().stream()
                            .mapToInt(each -> each)
                            .sum())
                    .isEqualTo(cases);
        });
    }

    @Test
    void no_two_people_share_a_passport_and_no_two_cases_a_reference() {
        var passports = new HashSet<String>();
        var references = new HashSet<String>();
        PLAN.petitions().forEach(petition -> {
            petition.petition().invitees().forEach(each -> passports.add(each.passport()));
            for (int each = 0; each < petition.cases(); each++) {
                references.add(petition.reference(each));
            }
        });

        assertThat(passports).hasSize(2_000);
        assertThat(references).hasSize(2_000);
    }

    @Test
    void everything_is_on_the_hour_of_a_working_day_of_the_year_and_in_order() {
        var calendar = WorkingCalendar.kazakhstan();

        assertThat(PLAN.deeds()).allSatisfy(deed -> {
            var at = deed.at().atZone(KazakhstanTime.ZONE);
            assertThat(at.getYear()).isEqualTo(2026);
            assertThat(calendar.isWorkingDay(at.toLocalDate())).isTrue();
            assertThat(at.getHour()).isBetween(8, 18);
            assertThat(at.getMinute() + at.getSecond()).isZero();
        });
        assertThat(PLAN.deeds()).extracting(PlannedDeed::at).isSorted();
    }

    @Test
    void more_is_filed_on_the_last_day_before_nauryz_than_on_a_usual_one() {
        var calendar = WorkingCalendar.kazakhstan();
        var days = Season.of(2026, calendar).days();
        var before = days.stream()
                .filter(day -> day.date().equals(LocalDate.of(2026, 3, 20)))
                .findFirst()
                .orElseThrow();
        var usual = days.stream()
                .filter(day -> day.date().equals(LocalDate.of(2026, 3, 13)))
                .findFirst()
                .orElseThrow();

        assertThat(before.weight()).isGreaterThan(usual.weight() * 1.8);
        assertThat(days).noneMatch(day -> day.date().equals(LocalDate.of(2026, 3, 23)));
    }

    @Test
    void tourists_come_in_summer() {
        var tours = PLAN.petitions().stream()
                .filter(each -> each.petition().category().equals("B12"))
                .collect(groupingBy(each -> dayOf(new PlannedDeed.Files(each)).getMonth(), counting()));

        assertThat(tours.get(Month.JUNE)).isGreaterThan(tours.get(Month.OCTOBER));
    }

    @Test
    void whoever_acts_later_acts_after_the_filing_and_on_a_petition_that_an_officer_can_settle() {
        assertThat(PLAN.deeds()).allSatisfy(deed -> {
            switch (deed) {
                case PlannedDeed.SendsBack(var at, var petition) -> {
                    assertThat(at).isAfter(petition.filedAt());
                    assertThat(petition.flaw()).isNotEqualTo(Flaw.NONE);
                    assertThat(petition.body().officer()).isNotEmpty();
                    assertThat(petition.body()).isNotEqualTo(Body.SLOW);
                }
                case PlannedDeed.Corrects(var at, var petition) -> {
                    assertThat(dayOf(deed)).isAfter(KazakhstanTime.dateOf(petition.filedAt()));
                    assertThat(petition.flaw()).isEqualTo(Flaw.UNPAID);
                    assertThat(at).isBefore(PLAN.ends());
                }
                case PlannedDeed.Withdraws(var at, var petition) -> {
                    assertThat(at).isAfter(petition.filedAt());
                    assertThat(petition.flaw()).isEqualTo(Flaw.NONE);
                }
                default -> assertThat(deed.at()).isBetween(PLAN.begins(), PLAN.ends());
            }
        });
        assertThat(PLAN.deeds())
                .hasAtLeastOneElementOfType(PlannedDeed.Corrects.class)
                .hasAtLeastOneElementOfType(PlannedDeed.Withdraws.class)
                .hasAtLeastOneElementOfType(PlannedDeed.WorksOff.class)
                .hasAtLeastOneElementOfType(PlannedDeed.Outage.class);
    }

    @Test
    void every_wish_body_and_flaw_comes_up() {
        assertThat(PLAN.petitions()).extracting(PlannedPetition::body).contains(Body.values());
        assertThat(PLAN.petitions()).extracting(PlannedPetition::flaw).contains(Flaw.values());
        assertThat(PLAN.petitions().stream().map(each -> each.petition().category()))
                .contains("A4", "B1", "B2", "B3", "B10", "B12", "C3");
        assertThat(PLAN.petitions()).anyMatch(each -> each.cases() > 1);
    }

    @Test
    void the_law_finds_nothing_wrong_with_a_petition_but_its_flaw() {
        assertThat(petitions(Flaw.NONE).limit(300))
                .allSatisfy(each -> assertThat(failed(each)).isEmpty());
        assertThat(petitions(Flaw.WRONG_PLACE))
                .allSatisfy(each -> assertThat(failed(each)).containsExactly(Flaw.WRONG_PLACE.ground()));
    }

    @Test
    void before_the_amended_rules_bind_everything_goes_where_an_officer_works_it_off() {
        var early = PLAN.petitions().stream()
                .filter(each -> KazakhstanTime.dateOf(each.filedAt()).isBefore(LocalDate.of(2026, 3, 10)))
                .toList();

        assertThat(early).isNotEmpty().allSatisfy(each -> {
            assertThat(each.flaw()).isEqualTo(Flaw.NONE);
            assertThat(PLAN.deeds())
                    .anyMatch(deed -> deed instanceof PlannedDeed.WorksOff(var at, var body)
                            && body == each.body()
                            && at.isAfter(each.filedAt()));
        });
    }

    private static List<String> failed(PlannedPetition petition) {
        var request = AssessmentRequest.read(written(petition.json()));
        var run = DryRun.of(request.facts(KazakhstanTime.dateOf(petition.filedAt())), Languages.ALL);
        return run.invitees().stream()
                .flatMap(DryRun::findings)
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(finding -> finding.ground())
                .distinct()
                .toList();
    }

    private static byte[] written(Map<String, Object> json) {
        try {
            return new ObjectMapper().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
