package kz.ruqsat.visa.blanks;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as it was entered. */
@Schema(description = "A delivery of blanks as it was entered")
record DeliveryView(
        UUID deliveryId, String body, String firstNumber, String lastNumber, long count, LocalDate deliveredOn) {

    static DeliveryView of(BlankDelivery delivery) {
        return new DeliveryView(
                delivery.deliveryId().value(),
                delivery.body(),
                delivery.first().value(),
                delivery.last().value(),
                delivery.count(),
                delivery.deliveredOn());
    }
}
