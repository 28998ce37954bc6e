package kz.ruqsat.visa.blanks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Row;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.BlanksDelivered;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Deliver;
import kz.ruqsat.visa.sticker.StickerNumber;

/** The one thing that is done with a delivery: it is entered, and its numbers are free from then on. */
public final class DeliveryProcedure implements Procedure<BlankDelivery, Deliver> {

    private static final Row.Table DELIVERIES =
            Row.Table.of("blank_deliveries", "delivery_id", "body", "first_serial", "last_serial", "delivered_at");

    /** Whether a number of a range was given to anybody before. */
    public enum Range {
        NEW,
        DELIVERED_BEFORE
    }

    /**
     * A body got these numbers, both ends included.
     *
     * @param range as it was seen; the database holds the same against whoever comes in between
     */
    public record Deliver(CaseId deliveryId, String body, StickerNumber first, StickerNumber last, Range range) {}

    @Override
    public String kind() {
        return BlankDelivery.KIND;
    }

    @Override
    public Class<BlankDelivery> fileType() {
        return BlankDelivery.class;
    }

    @Override
    public Outcome<BlankDelivery> handle(Optional<BlankDelivery> file, Deliver command, Act act) {
        if (file.isPresent()) {
            return Outcome.refused(Refusal.stateConflict(file.get().state(), "delivery", List.of()));
        }
        return command.range() == Range.NEW ? delivered(command, act) : Outcome.refused(deliveredBefore());
    }

    private static Refusal deliveredBefore() {
        String detail =
                "A number of this range was delivered before; each number is given once, spoiled ones included.";
        return Refusal.ruleViolation(
                detail, List.of("R-023"), List.of(new FieldError("/firstNumber", "delivered-before", detail)));
    }

    private static Outcome<BlankDelivery> delivered(Deliver command, Act act) {
        var file = new BlankDelivery(
                command.deliveryId(), command.body(), command.first(), command.last(), KazakhstanTime.dateOf(act.at()));
        return Outcome.moved(file, "B1")
                .publish(new BlanksDelivered(
                        file.body(), file.first().value(), file.last().value(), file.count()))
                .keep(new Row(
                        DELIVERIES,
                        Map.of(
                                "delivery_id", file.deliveryId().value(),
                                "body", file.body(),
                                "first_serial", file.first().serial(),
                                "last_serial", file.last().serial(),
                                "delivered_at", act.at())))
                .done();
    }

    @Override
    public Deliver whenDue(Term term) {
        throw new IllegalStateException("a delivery has no term, and " + term.clock() + " ran out");
    }
}
