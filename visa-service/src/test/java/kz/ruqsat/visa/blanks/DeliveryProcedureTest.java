package kz.ruqsat.visa.blanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.BlanksDelivered;
import kz.ruqsat.visa.Examples;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Deliver;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Range;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.junit.jupiter.api.Test;

/** each number is given once. */
class DeliveryProcedureTest {

    private final DeliveryProcedure procedure = new DeliveryProcedure();

    private static Deliver deliver(int first, int last, Range range) {
        return new Deliver(
                Examples.APPLICATION, "EMB-DEL", StickerNumber.ofSerial(first), StickerNumber.ofSerial(last), range);
    }

    private Outcome<BlankDelivery> outcome(Deliver command) {
        return procedure.handle(Optional.empty(), command, Examples.officer());
    }

    @Test
    void R_023_a_delivery_is_entered_told_and_kept_as_a_row() {
        Move<BlankDelivery> move = (Move<BlankDelivery>) outcome(deliver(1001, 2000, Range.NEW));

        assertThat(move.events()).containsExactly(new BlanksDelivered("EMB-DEL", "KZ0001001", "KZ0002000", 1000));
        assertThat(move.stages()).as("no stage of a public service").isEmpty();
        assertThat(move.rows().getFirst().values())
                .containsEntry("first_serial", 1001)
                .containsEntry("last_serial", 2000)
                .containsEntry("body", "EMB-DEL");
        assertThat(CaseJson.read(CaseJson.write(move.file()), BlankDelivery.class))
                .isEqualTo(move.file());
    }

    @Test
    void R_023_a_number_that_was_delivered_before_is_refused_and_so_is_a_second_entry_of_the_same_case() {
        Refusal before = ((Outcome.Refused<BlankDelivery>) outcome(deliver(1, 5, Range.DELIVERED_BEFORE))).refusal();
        BlankDelivery entered = ((Move<BlankDelivery>) outcome(deliver(1, 5, Range.NEW))).file();

        assertThat(before.rules()).containsExactly("R-023");
        assertThat(before.errors())
                .extracting(Refusal.FieldError::pointer, Refusal.FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/firstNumber", "delivered-before"));
        assertThat(procedure.handle(Optional.of(entered), deliver(6, 7, Range.NEW), Examples.officer()))
                .isEqualTo(Outcome.refused(Refusal.stateConflict("DELIVERED", "delivery", List.of())));
    }

    @Test
    void a_delivery_has_at_least_one_number_and_not_more_than_the_most() {
        int most = (int) BlankDelivery.MOST;

        assertThat(((Move<BlankDelivery>) outcome(deliver(7, 7, Range.NEW)))
                        .file()
                        .count())
                .isEqualTo(1);
        assertThat(((Move<BlankDelivery>) outcome(deliver(1, most, Range.NEW)))
                        .file()
                        .count())
                .isEqualTo(most);
        assertThatThrownBy(() -> outcome(deliver(1, most + 1, Range.NEW))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outcome(deliver(2, 1, Range.NEW))).isInstanceOf(IllegalArgumentException.class);
    }
}
