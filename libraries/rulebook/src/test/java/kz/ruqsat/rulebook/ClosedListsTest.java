package kz.ruqsat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.PassportFacts.Sign;
import kz.ruqsat.rulebook.facts.PermitPurpose;
import kz.ruqsat.rulebook.facts.RegisterMark;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.reference.VisaGroup;
import kz.ruqsat.rulebook.rules.PetitionRules;
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
