package kz.ruqsat.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOwnersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final TimeOwners OWNERS = TimeOwners.standard();

    private static Stretch where(String service, String state, String stage, String kind, String body) {
        return new Stretch(service, state, stage, kind, body);
    }

    @ParameterizedTest
    @CsvSource({
        "S1, REGISTERED, INV_REGISTERED, MIA_TD, MIA75, MIA, MIA75, R-083",
        "S1, MIA_REVIEW, MIA_REVIEW, MIA_TD, MIA75, MIA, MIA75, R-083",
        "S1, AWAITING_KNB, INV_REVIEW_DONE, MIA_TD, MIA75, MIA, MIA75, OQ-21",
        "S1, AWAITING_KNB, INV_SENT_TO_KNB, MIA_TD, MIA75, KNB, KNB, R-086",
        "S1, AWAITING_KNB, INV_KNB_EXTENDED, MIA_TD, MIA75, KNB, KNB, R-087",
        "S2, AWAITING_KNB, OP_KNB_OVERDUE, MIA_TD, MIA71, KNB, KNB, R-089",
        "S1, AWAITING_DECISION, INV_KNB_ANSWERED, MFA, MFA, MFA, MFA, R-090",
        "S1, RETURNED, INV_RETURNED, MIA_TD, MIA75, APPLICANT, APPLICANT, I3",
        "S3, FINGERPRINT_PENDING, VISA_FINGERPRINT_PENDING, FOREIGN_MISSION, EMBDEL, APPLICANT, APPLICANT, R-100",
        "S3, EXAMINATION, VISA_FINGERPRINT_DONE, FOREIGN_MISSION, EMBDEL, MISSION, EMBDEL, R-134",
        "S2, EXAMINATION, EXAMINATION, MIA_TD, MIA71, MIA, MIA71, R-136"
    })
    void the_table_names_who_answers_and_by_which_rule(
            String service,
            String state,
            String stage,
            String kind,
            String body,
            Account account,
            String whose,
            String rule) {
        assertThat(OWNERS.of(where(service, state, stage, kind, body), DAY))
                .contains(new TimeOwners.Owner(account, whose, rule));
    }

    @Test
    void time_that_no_row_names_is_the_platforms() {
        assertThat(OWNERS.of(where("S1", "SOMETHING_NEW", "X", "MIA_TD", "MIA75"), DAY))
                .contains(new TimeOwners.Owner(Account.PLATFORM, "PLATFORM", ""));
    }

    @Test
    void a_valid_visa_is_nobodys_time() {
        assertThat(OWNERS.of(where("S3", "ACTIVE", "ACTIVE", "FOREIGN_MISSION", "EMBDEL"), DAY))
                .isEmpty();
        assertThat(OWNERS.restingStates()).containsExactly("ACTIVE");
    }

    @Test
    void a_row_is_in_force_from_its_date_on() {
        var later = new TimeOwners(
                "test",
                List.of(
                        new TimeOwners.Row(DAY, "*", "SUBMITTED", "*", "APPLICANT", "R-012"),
                        new TimeOwners.Row(LocalDate.of(2025, 1, 1), "*", "SUBMITTED", "*", "OFFICE", "R-012")));
        var submitted = where("S1", "SUBMITTED", "SUBMITTED", "MIA_TD", "MIA75");

        assertThat(later.of(submitted, DAY.minusDays(1)).map(TimeOwners.Owner::account))
                .isEqualTo(Optional.of(Account.MIA));
        assertThat(later.of(submitted, DAY).map(TimeOwners.Owner::account)).isEqualTo(Optional.of(Account.APPLICANT));
        assertThat(later.changes()).containsExactly(LocalDate.of(2025, 1, 1), DAY);
    }
}
