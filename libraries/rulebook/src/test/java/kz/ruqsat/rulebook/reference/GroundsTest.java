package kz.ruqsat.rulebook.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the applicant is told: R-082, R-164")
class GroundsTest {
    private final Grounds grounds = ReferenceData.current().grounds();

    @Test
    void R_082_all_neutral_grounds_share_one_wording_one_basis_and_no_code() {
        List<String> neutral = grounds.all().stream()
                .filter(ground -> ground.disclosure() == Disclosure.NEUTRAL)
                .map(Ground::code)
                .toList();

        assertThat(neutral)
                .contains("RG-KNB-01", "RG-SVC-03", "RG-ENT-12", "RG-CON-06")
                .hasSizeGreaterThan(7);
        assertThat(grounds.toldToApplicant(neutral)).singleElement().satisfies(told -> {
            assertThat(told.code()).isEmpty();
            assertThat(told.text()).containsEntry("en", "Entry to the Republic of Kazakhstan has not been approved");
            assertThat(told.curable()).isFalse();
        });
    }

    @Test
    void R_082_an_open_ground_is_told_with_code_and_basis() {
        assertThat(grounds.toldToApplicant(List.of("RG-MIA-04", "RG-ENT-12", "RG-ENT-01", "RG-MIA-04")))
                .extracting(ToldGround::code)
                .containsExactly("RG-MIA-04", "");
        assertThat(grounds.applicantText("RG-MIA-04").get("ru")).isNotBlank();
        assertThat(grounds.toldToApplicant(List.of("RG-MIA-04")).getFirst().curable())
                .isTrue();
    }

    @Test
    void an_unknown_code_is_a_broken_program() {
        assertThatThrownBy(() -> grounds.applicantText("RG-XXX-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RG-XXX-01");
    }
}
