package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.PassportFacts.Sign;
import kz.ruqsat.rulebook.facts.PermitPurpose;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.reference.Variant;
import kz.ruqsat.rulebook.reference.VisaGroup;
import kz.ruqsat.rulebook.rules.PetitionRules;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.change.ChangeRules;
import kz.ruqsat.rulebook.rules.operations.OperationRules;
import kz.ruqsat.rulebook.rules.sticker.StickerRules;
import kz.ruqsat.rulebook.rules.visa.VisaRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The closed lists of the program and the rows of the data say the same. */
class ClosedListsTest {
    private final ReferenceData data = ReferenceData.current();

    @Test
    void R_079_every_mark_asks_for_a_ground_of_the_review() {
        assertThat(data.registerMarks().groundOf().keySet()).containsExactlyInAnyOrder(names(RegisterMark.values()));
        assertThat(data.registerMarks().groundOf().values())
                .allMatch(code -> data.grounds().find(code).orElseThrow().stage() == GroundStage.MIA_REVIEW);
    }

    @Test
    void R_074_its_purposes_are_purposes_of_permits() {
        RuleVersion text = data.rules().rule("R-074").versions().getFirst();

        assertThat(names(PermitPurpose.values()))
                .containsAll(text.list("qualifyingPurposes"))
                .containsAll(text.list("withoutMinimumTerm"));
    }

    @Test
    void R_062_R_063_and_R_064_name_issuers_that_exist() {
        for (String rule : List.of("R-062", "R-063", "R-064")) {
            assertThat(names(DocumentIssuer.values()))
                    .containsAll(data.rules().rule(rule).versions().getFirst().list("issuers"));
        }
    }

    /** OQ-14 is a setting of the rule; its codes have words in three languages. */
    @Test
    void R_052_lists_who_invites_by_note_and_where_the_approval_may_be_waived() {
        RuleVersion text = data.rules().rule("R-052").versions().getFirst();

        assertThat(text.list("waiverCategories")).containsExactly("A1", "A2");
        assertThat(text.list("waiverBases"))
                .isNotEmpty()
                .allMatch(code -> data.glossary().has("waiver-basis", code));
        assertThat(text.list("inviterKinds"))
                .hasSize(3)
                .allMatch(code -> data.glossary().has("inviter-kind", code));
    }

    @Test
    void R_051_R_052_R_057_and_R_058_name_kinds_of_inviters_and_purposes_that_exist() {
        for (String rule : List.of("R-051", "R-052", "R-057", "R-058")) {
            assertThat(names(InviterKind.values())).containsAll(text(rule).list("inviterKinds"));
        }
        assertThat(names(VisaGroup.values()))
                .containsAll(text("R-051").list("purposesOfNaturalPersons"))
                .containsAll(text("R-051").list("purposesLeftToOfficer"));
        assertThat(names(EntryKind.values())).containsAll(text("R-060").list("entries"));
    }

    @Test
    void R_126_names_a_division_that_exists() {
        assertThat(data.identifierFormats().specialDivisions().keySet())
                .containsAll(text("R-126").list("divisionOfExpatCentre"));
    }

    private RuleVersion text(String rule) {
        return data.rules().rule(rule).versions().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void every_check_has_rules_and_a_name(Check check) {
        assertThat(PetitionRules.of(check)).isNotEmpty();
        assertThat(data.glossary().has("check", check.name())).isTrue();
    }

    @Test
    void every_rule_that_is_built_stands_in_the_catalogue_with_a_source() {
        assertThat(Arrays.stream(Check.values()).flatMap(check -> PetitionRules.of(check).stream()))
                .hasSize(16)
                .allSatisfy(rule -> assertThat(data.rules().rule(rule.id()).versions())
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text.source()).isNotBlank()));
    }

    @Test
    void every_rule_beside_the_petition_stands_in_the_catalogue_and_is_decided_by_a_machine_in_part_at_least() {
        Stream<Rule<?>> built = Stream.of(
                        VisaRules.ALL,
                        StickerRules.OF_PRINTING,
                        StickerRules.OF_CORRECTIONS,
                        ChangeRules.ALL,
                        OperationRules.ALL)
                .flatMap(List::stream);

        assertThat(built.map(rule -> data.rules().rule(rule.id())))
                .hasSize(41)
                .allSatisfy(rule -> assertThat(rule.automatic()).isNotEqualTo(Automatic.NO));
    }

    @Test
    void R_144_and_R_145_name_reasons_and_bodies_that_exist() {
        RuleVersion restoration = data.rules().rule("R-144").versions().getFirst();
        RuleVersion cancellation = data.rules().rule("R-145").versions().getFirst();

        assertThat(names(Restore.Reason.values())).containsAll(restoration.list("reasons"));
        assertThat(names(BodyKind.values())).containsAll(cancellation.list("bodies"));
        assertThat(restoration.list("reasons"))
                .allMatch(reason -> data.glossary().has("restoration-reason", reason));
    }

    @Test
    void R_120_and_R_114_name_kinship_and_groups_that_exist() {
        RuleVersion covered = data.rules().rule("R-120").versions().getFirst();
        RuleVersion term = data.rules().rule("R-114").versions().getFirst();
        Category work = data.categories().find("C3").orElseThrow();

        assertThat(names(Kinship.values()))
                .containsAll(covered.list("family"))
                .containsAll(covered.list("familyIfDependent"));
        assertThat(work.variants()).extracting(Variant::code).containsAll(term.list("longerFor"));
    }

    @Test
    void R_030_excepts_groups_that_exist() {
        RuleVersion passport = data.rules().rule("R-030").versions().getFirst();

        assertThat(names(VisaGroup.values())).containsAll(passport.list("exceptGroups"));
    }

    @Test
    void R_029_every_border_point_has_its_word() {
        assertThat(data.rules().rule("R-029").versions().getFirst().list("borderPoints"))
                .allMatch(point -> data.glossary().has("border-point", point));
    }

    @Test
    void every_value_that_stands_in_a_sentence_has_its_word() {
        requireWords("visa-group", VisaGroup.values());
        requireWords("permit-purpose", PermitPurpose.values());
        requireWords("document-issuer", DocumentIssuer.values());
        requireWords("inviter-kind", InviterKind.values());
        requireWords("passport-sign", Sign.values());
        requireWords("body-kind", IssuingBody.values());
        requireWords("body-kind", BodyKind.values());
        requireWords("visa-state", VisaState.values());
        requireWords("asker", Asker.values());
        requireWords("kinship", Kinship.values());
        for (Fault fault : Fault.values()) {
            assertThat(fault == Fault.NONE || data.glossary().has("identifier-fault", fault.name()))
                    .isTrue();
        }
    }

    private void requireWords(String kind, Enum<?>... values) {
        assertThat(names(values)).allMatch(name -> data.glossary().has(kind, name));
    }

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
