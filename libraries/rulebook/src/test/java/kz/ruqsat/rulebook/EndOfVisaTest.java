package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Operations.aCancellation;
import static kz.ruqsat.rulebook.Operations.aReduction;
import static kz.ruqsat.rulebook.Operations.aRestoration;
import static kz.ruqsat.rulebook.Operations.anExtension;
import static kz.ruqsat.rulebook.Petitions.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Restoration, reduction, cancellation: R-022, R-028, R-144 to R-149")
class EndOfVisaTest {

    static Stream<String> everyGround() {
        return ReferenceData.current().cancellationGrounds().keySet().stream();
    }

    @Test
    void operations_that_are_right_are_not_objected_to() {
        assertThat(aRestoration(Restore.Reason.DAMAGED).findings())
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(tuple("R-144", Verdict.PASSED));
        assertThat(aReduction("2026-05-20", "END_OF_EMPLOYMENT").findings())
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(tuple("R-149", Verdict.PASSED), tuple("R-149", Verdict.PASSED));
        assertThat(aCancellation("END_OF_EMPLOYMENT").findings())
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(
                        tuple("R-145", Verdict.PASSED),
                        tuple("R-146", Verdict.PASSED),
                        tuple("R-147", Verdict.PASSED),
                        tuple("R-148", Verdict.DUE));
    }

    @ParameterizedTest
    @EnumSource
    void R_144_loss_damage_or_a_new_passport_is_shown(Restore.Reason reason) {
        Finding finding = aRestoration(reason).only("R-144");

        boolean shown = reason != Restore.Reason.NOT_SHOWN;
        assertThat(finding.verdict()).isEqualTo(shown ? Verdict.PASSED : Verdict.LEFT_TO_OFFICER);
        assertThat(finding.field()).isEqualTo(shown ? "" : "/asked/reason");
        assertThat(finding.ground()).isEmpty();
    }

    @Test
    void R_144_restores_what_there_was_and_nothing_else() {
        assertThat(said(aRestoration(Restore.Reason.PASSPORT_REPLACED).only("R-144"))
                        .get("en"))
                .contains("same category", "31 May 2026", "passport was replaced");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-30, PASSED", "2026-05-31, PASSED", "2026-06-01, FAILED"})
    void R_144_the_last_day_is_a_day_of_the_visa(String askedOn, Verdict verdict) {
        Finding finding = aRestoration(Restore.Reason.DAMAGED).on(askedOn).only("R-144");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ground()).isEqualTo(verdict == Verdict.FAILED ? "RG-OPS-03" : "");
    }

    @ParameterizedTest
    @EnumSource(value = VisaState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void R_144_and_R_149_a_visa_that_is_not_running_is_neither_restored_nor_reduced(VisaState state) {
        String ground = state == VisaState.INVALID ? "RG-OPS-01" : "RG-OPS-03";

        assertThat(List.of(
                        aRestoration(Restore.Reason.DAMAGED).standing(state),
                        aReduction("2026-05-20", "END_OF_EMPLOYMENT").standing(state)))
                .allSatisfy(operation -> {
                    assertThat(operation.findings()).hasSize(1);
                    assertThat(operation.findings().getFirst().verdict()).isEqualTo(Verdict.FAILED);
                    assertThat(operation.findings().getFirst().ground()).isEqualTo(ground);
                    assertThat(operation.findings().getFirst().field()).isEqualTo("/visa/state");
                });
    }

    @Test
    void R_028_an_electronic_visa_is_neither_restored_nor_reduced_by_the_machine() {
        Finding restored =
                aRestoration(Restore.Reason.PASSPORT_REPLACED).electronic().only("R-028");
        Finding reduced =
                aReduction("2026-05-20", "END_OF_EMPLOYMENT").electronic().only("R-028");

        assertThat(restored.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(said(restored).get("en")).contains("a new one is needed", "fee is not returned");
        assertThat(reduced.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(aCancellation("FALSE_DATA").electronic().of("R-028")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-14, NOT_ALLOWED, already over",
        "2026-05-15, PASSED, new sticker",
        "2026-05-30, PASSED, new sticker",
        "2026-05-31, NOT_ALLOWED, not earlier",
        "2026-06-01, NOT_ALLOWED, not earlier"
    })
    void R_149_the_last_day_moves_earlier_and_not_before_today(String newEnd, Verdict verdict, String words) {
        Finding finding = aReduction(newEnd, "END_OF_EMPLOYMENT").of("R-149").getFirst();

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.field()).isEqualTo(verdict == Verdict.PASSED ? "" : "/asked/newEndsOn");
        assertThat(finding.ground()).isEmpty();
        assertThat(said(finding).get("en")).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, NOT_ALLOWED", "2026-06-01, PASSED"})
    void R_149_a_visa_does_not_end_before_it_begins(String newEnd, Verdict verdict) {
        assertThat(aReduction(newEnd, "END_OF_EMPLOYMENT")
                        .valid("2026-06-01", "2026-12-31")
                        .of("R-149")
                        .getFirst()
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("everyGround")
    void R_149_a_ground_that_leaves_no_time_is_left_to_an_officer(String ground) {
        Asker who = ground.equals("REQUEST_OF_RECIPIENT") ? Asker.RECIPIENT : Asker.INVITER;

        Finding finding = aReduction("2026-05-20", ground).by(who).of("R-149").getLast();

        boolean reducible =
                ReferenceData.current().cancellationGrounds().get(ground).reducible();
        assertThat(finding.verdict()).isEqualTo(reducible ? Verdict.PASSED : Verdict.LEFT_TO_OFFICER);
        assertThat(finding.field()).isEqualTo(reducible ? "" : "/asked/ground");
    }

    @Test
    void R_149_a_ground_that_is_not_on_the_list_is_none() {
        assertThat(aReduction("2026-05-20", "BAD_MOOD").of("R-149").getLast().verdict())
                .isEqualTo(Verdict.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource
    void R_145_some_bodies_may_cancel(BodyKind body) {
        Finding finding = aCancellation("FALSE_DATA").at(body).only("R-145");

        boolean may = body != BodyKind.VMP && body != BodyKind.STATE_CORPORATION;
        assertThat(finding.verdict()).isEqualTo(may ? Verdict.PASSED : Verdict.NOT_ALLOWED);
        assertThat(finding.field()).isEqualTo(may ? "" : "/body");
        assertThat(anExtension().at(body).of("R-145")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "END_OF_EMPLOYMENT, INVITER, PASSED",
        "END_OF_STUDY, RECIPIENT, PASSED",
        "NEW_VISA_ISSUED, EX_OFFICIO, PASSED",
        "NEW_VISA_ISSUED, INVITER, LEFT_TO_OFFICER",
        "CHANGE_OF_INVITER, INVITER, PASSED",
        "CONDITIONS_GONE, EX_OFFICIO, PASSED",
        "FALSE_DATA, EX_OFFICIO, PASSED",
        "FALSE_DATA, INVITER, LEFT_TO_OFFICER",
        "EXPULSION, EX_OFFICIO, PASSED",
        "REQUEST_OF_INVITER, INVITER, PASSED",
        "REQUEST_OF_INVITER, RECIPIENT, LEFT_TO_OFFICER",
        "REQUEST_OF_RECIPIENT, RECIPIENT, PASSED",
        "REQUEST_OF_RECIPIENT, EX_OFFICIO, LEFT_TO_OFFICER",
        "ENTRY_BAN, EX_OFFICIO, PASSED",
        "ENTRY_BAN, INVITER, LEFT_TO_OFFICER",
        "BAD_MOOD, EX_OFFICIO, NOT_ALLOWED"
    })
    void R_146_a_ground_of_the_table_is_given_by_who_may_give_it(String ground, Asker who, Verdict verdict) {
        Finding finding = aCancellation(ground).by(who).only("R-146");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.field()).isEqualTo(verdict == Verdict.PASSED ? "" : "/asked/ground");
        assertThat(finding.ground())
                .as("a reason to cancel is no ground of refusal")
                .isEmpty();
    }

    @Test
    void R_146_first_grounds_are_surer_than_the_remembered_ones() {
        assertThat(aCancellation("END_OF_EMPLOYMENT").only("R-146").confidence())
                .isEqualTo(Confidence.OLD);
        assertThat(aCancellation("REQUEST_OF_INVITER").only("R-146").confidence())
                .isEqualTo(Confidence.RECALL);
    }

    @ParameterizedTest
    @EnumSource
    void R_146_an_entry_ban_is_told_in_the_neutral_words_only(Asker who) {
        assertThat(said(aCancellation("ENTRY_BAN").by(who).only("R-146")).get("en"))
                .isEqualTo("Entry to the Republic of Kazakhstan has not been approved."
                        + " Basis: Law on migration of population, article 48.");
    }

    @ParameterizedTest
    @EnumSource(value = VisaState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void R_146_only_a_running_visa_is_cancelled(VisaState state) {
        Operations cancellation = aCancellation("FALSE_DATA").standing(state);

        assertThat(cancellation.only("R-146").verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(cancellation.only("R-146").field()).isEqualTo("/visa/state");
        assertThat(cancellation.of("R-147")).isEmpty();
        assertThat(cancellation.of("R-148")).isEmpty();
        assertThat(cancellation.of("R-022")).isEmpty();
    }

    @Test
    void R_147_the_sticker_is_stamped_and_that_of_an_absent_holder_is_cancelled_in_Berkut_only() {
        Operations present = aCancellation("FALSE_DATA");
        Operations absent = aCancellation("FALSE_DATA").asking(new Cancel("FALSE_DATA", Cancel.Presence.ABSENT));

        assertThat(said(present.only("R-147")).get("en")).contains("Жойылды");
        assertThat(said(absent.only("R-147")).get("en")).contains("Berkut only").doesNotContain("Жойылды");
        assertThat(said(present.electronic().only("R-147")).get("en")).contains("Berkut only");
    }

    @ParameterizedTest
    @CsvSource({"IN_COUNTRY, DUE", "NOT_TOLD, LEFT_TO_OFFICER"})
    void R_148_an_exit_visa_follows_a_cancellation_in_the_country(Whereabouts where, Verdict verdict) {
        Finding finding = aCancellation("FALSE_DATA").being(where).only("R-148");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.assumptions()).containsExactly("OQ-19");
        assertThat(said(finding).get("en")).contains("B16", "30 days");
        assertThat(aCancellation("FALSE_DATA").being(Whereabouts.ABROAD).of("R-148"))
                .isEmpty();
    }

    @Test
    void R_148_a_new_visa_makes_it_needless_and_an_unknown_ground_opens_none() {
        assertThat(aCancellation("NEW_VISA_ISSUED").only("R-148").verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(aCancellation("BAD_MOOD").of("R-148")).isEmpty();
    }

    @Test
    void R_148_who_lost_the_passport_may_leave_instead_of_having_the_visa_restored() {
        Finding finding = aRestoration(Restore.Reason.PASSPORT_LOST).only("R-148");

        assertThat(finding.verdict()).isEqualTo(Verdict.LEFT_TO_OFFICER);
        assertThat(said(finding).get("en")).contains("B15", "30 days");
        assertThat(aRestoration(Restore.Reason.STICKER_LOST).of("R-148")).isEmpty();
        assertThat(aRestoration(Restore.Reason.PASSPORT_LOST)
                        .being(Whereabouts.ABROAD)
                        .of("R-148"))
                .isEmpty();
        assertThat(aReduction("2026-05-20", "FALSE_DATA").of("R-148")).isEmpty();
    }

    @Test
    void R_144_and_R_149_bind_from_10_March_2026() {
        assertThat(List.of(aRestoration(Restore.Reason.DAMAGED), aReduction("2026-05-20", "END_OF_EMPLOYMENT")))
                .allSatisfy(operation -> {
                    assertThat(operation.on("2026-03-09").findings())
                            .allMatch(finding -> finding.verdict() == Verdict.NOT_IN_FORCE);
                    assertThat(operation.on("2026-03-10").findings())
                            .allMatch(finding -> finding.verdict() == Verdict.PASSED);
                });
    }

    @Test
    void facts_of_every_operation_survive_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        for (Operations one : List.of(
                aRestoration(Restore.Reason.DAMAGED),
                aReduction("2026-05-20", "END_OF_EMPLOYMENT"),
                aCancellation("FALSE_DATA"))) {
            OperationFacts facts = one.facts();
            assertThat(json.readValue(json.writeValueAsString(facts), OperationFacts.class))
                    .isEqualTo(facts);
        }
    }

    /** Findings that say everything these operations can be told. */
    static Stream<Finding> deviations() {
        return Stream.of(
                        everyGround()
                                .flatMap(ground -> Arrays.stream(Asker.values())
                                        .flatMap(who -> Stream.of(
                                                aCancellation(ground).by(who),
                                                aReduction("2026-05-20", ground).by(who)))),
                        Arrays.stream(Restore.Reason.values()).map(Operations::aRestoration),
                        Arrays.stream(BodyKind.values())
                                .map(body -> aCancellation("FALSE_DATA").at(body)),
                        Arrays.stream(VisaState.values())
                                .flatMap(state -> Stream.of(
                                        aCancellation("FALSE_DATA").standing(state),
                                        aReduction("2026-05-20", "FALSE_DATA").standing(state))),
                        Stream.of(
                                aReduction("2026-05-14", "BAD_MOOD"),
                                aReduction("2026-06-14", "BAD_MOOD"),
                                aReduction("2026-05-20", "END_OF_STUDY").valid("2026-06-01", "2026-12-31"),
                                aReduction("2026-05-20", "END_OF_STUDY").electronic(),
                                aRestoration(Restore.Reason.DAMAGED).electronic(),
                                aCancellation("FALSE_DATA").being(Whereabouts.NOT_TOLD),
                                aCancellation("BAD_MOOD").electronic()))
                .flatMap(all -> all)
                .flatMap(one -> one.findings().stream());
    }

    @ParameterizedTest
    @CsvSource({
        "C3, MIA_TD,          ''",
        "C3, MFA,             R-005",
        "C3, FOREIGN_MISSION, R-005",
        "A1, MFA,             ''",
        "A4, MIA_TD,          R-005",
        "A5, MIA_TD,          ''"
    })
    void R_005_divisions_extend_restore_and_reduce_and_the_ministry_does_for_its_own_categories(
            String category, BodyKind body, String rule) {
        for (var asked : List.of(
                anExtension(), aRestoration(Restore.Reason.DAMAGED), aReduction("2026-05-20", "END_OF_EMPLOYMENT"))) {
            List<Finding> findings =
                    asked.ofVisa(category, EntryKind.MULTIPLE).at(body).findings();
            assertThat(findings.stream()
                            .filter(found -> found.verdict() == Verdict.NOT_ALLOWED)
                            .map(Finding::rule))
                    .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
            assertThat(findings)
                    .filteredOn(found -> found.rule().equals("R-005"))
                    .allMatch(found ->
                            found.field().equals("/body") && !said(found).isEmpty());
        }
    }

    @Test
    void R_005_says_nothing_of_who_cancels() {
        assertThat(aCancellation("END_OF_EMPLOYMENT")
                        .at(BodyKind.FOREIGN_MISSION)
                        .findings())
                .noneMatch(found -> found.rule().equals("R-005"));
    }

    @Test
    void R_148_names_the_categories_of_exit_visas() {
        Rulebook book = Rulebook.on(LocalDate.of(2026, 5, 15));

        assertThat(book.exitVisasAfterCancellation()).containsExactly("B16");
        assertThat(book.exitVisasAfterLostPassport()).containsExactly("B15");
    }
}
