package kz.ruqsat.checker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.published.StateModels.Model;
import kz.ruqsat.checker.published.StateModels.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published models as the checker reads them. */
class StateModelsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            petition,         I5,    SUBMITTED,           REGISTERED
            petition,         K8,    AWAITING_KNB,        AWAITING_KNB
            approval,         K4,    IN_REVIEW,           EXTENDED
            visa-application, V9,    AWAITING_KNB,        EXAMINATION
            visa-application, V12,   TO_PRINT,            TO_PRINT
            visa-application, LAPSE, RETURNED,            LAPSED
            evisa-application, V13,  EXAMINATION,         ISSUED
            evisa-application, V4,   EXAMINATION,         FINGERPRINT_PENDING
            visa,             L4,    ACTIVE,              INVALID
            visa,             L6,    ACTIVE,              SUPERSEDED
            visa-operation,   O3,    SUBMITTED,           ACCEPTED
            visa-operation,   O6,    REVIEW,              AWAITING_KNB
            visa-operation,   O9,    TO_EXECUTE,          EXECUTED
            """)
    void a_published_move_is_a_row_of_its_model(String kind, String row, String from, String to) {
        assertThat(model(kind).stepOf(move(row, from, to))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            petition,         I10, MIA_REVIEW,   AGREED
            petition,         I10, AWAITING_KNB, AGREED
            petition,         I5,  SUBMITTED,    AGREED
            petition,         XX,  SUBMITTED,    REGISTERED
            approval,         K4,  EXTENDED,     EXTENDED
            visa-application, V13, SUBMITTED,    ISSUED
            visa-application, V13, EXAMINATION,  ISSUED
            evisa-application, V13, SUBMITTED,   ISSUED
            evisa-application, V11, EXAMINATION, TO_PRINT
            visa-application, V11, AWAITING_KNB, TO_PRINT
            visa,             L2,  INVALID,      EXPIRED
            visa,             L1,  CANCELLED,    ACTIVE
            visa-operation,   O9,  REVIEW,       EXECUTED
            visa-operation,   O8,  SUBMITTED,    REFUSED
            """)
    void a_move_that_was_not_published_is_none(String kind, String row, String from, String to) {
        assertThat(model(kind).stepOf(move(row, from, to))).isEmpty();
    }

    @Test
    void a_visa_that_is_over_has_no_successor() {
        assertThat(List.of("EXPIRED", "USED_UP", "SUPERSEDED", "CANCELLED", "INVALID"))
                .allMatch(model("visa")::isEnd);
        assertThat(model("visa").isEnd("ACTIVE")).isFalse();
    }

    @Test
    void R_011_a_row_names_the_stages_it_owes_and_KNB_reports_none() {
        assertThat(stages("petition", "I7", "MIA_REVIEW", "REFUSED")).hasToString("[[INV_REVIEW_DONE], [INV_REFUSED]]");
        assertThat(stages("visa", "L5", "ACTIVE", "CANCELLED")).hasToString("[[VISA_CANCELLED]]");
        assertThat(stages("visa-operation", "", "TO_EXECUTE", "EXECUTED")).hasToString("[[OP_EXECUTED]]");
        assertThat(model("approval").reports()).isFalse();
        assertThat(StateModels.PUBLISHED.reporters()).containsExactlyInAnyOrder("MIA_TD", "MFA", "FOREIGN_MISSION");
    }

    private static Object stages(String kind, String row, String from, String to) {
        return model(kind).stepOf(move(row, from, to)).map(Step::stages).orElseThrow();
    }

    private static Model model(String kind) {
        return StateModels.PUBLISHED.of(kind).orElseThrow();
    }

    private static Move move(String row, String from, String to) {
        return new Move(new Row(List.of("transition", "from_state", "to_state"), Arrays.asList(row, from, to)));
    }
}
