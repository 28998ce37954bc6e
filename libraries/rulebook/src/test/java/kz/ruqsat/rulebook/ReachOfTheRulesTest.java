package kz.ruqsat.rulebook;

import static kz.ruqsat.rulebook.Petitions.aPetition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Whom and what the Rules cover: R-007, R-009")
class ReachOfTheRulesTest {

    @Test
    void R_009_an_issued_visa_can_be_extended_restored_reduced_and_cancelled_and_nothing_else() {
        assertThat(Operation.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("Extend", "Restore", "Reduce", "Cancel");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLACE_OF_ISSUANCE")
    void R_007_a_stateless_person_is_judged_like_a_citizen_where_citizenship_plays_no_part(Check check) {
        List<Finding> citizen = aPetition().check(check).findings();

        assertThat(aPetition().stateless("IN", "IN").check(check).findings()).isEqualTo(citizen);
    }

    @Test
    void R_007_and_finds_the_place_of_issuance_by_its_own_rule() {
        assertThat(aPetition()
                        .stateless("IN", "IN")
                        .check(Check.PLACE_OF_ISSUANCE)
                        .findings())
                .extracting(Finding::rule)
                .contains("R-075")
                .doesNotContain("R-073");
    }
}
