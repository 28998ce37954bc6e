package kz.ruqsat.visa.border;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.visa.issued.Crossing;
import kz.ruqsat.visa.issued.Crossing.Direction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A crossing as it is told.
 *
 * @param crossingId id in the border's register; told again it counts once
 * @param stickerNumber as read from the visa; it need not be one that is known
 */
@Schema(description = "A crossing of the border on a visa")
record CrossingForm(
        @NotNull UUID crossingId,

        @NotNull @Pattern(regexp = "[A-Z0-9]{5,20}") @Schema(examples = "KZ0000042")
        String stickerNumber,

        @NotNull Direction direction,
        @NotNull @Schema(examples = "2026-05-12T03:20:00Z") Instant crossedAt,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,19}") @Schema(examples = "ALA-AIRPORT")
        String borderPoint) {

    Crossing crossing() {
        return new Crossing(crossingId, stickerNumber, direction, crossedAt, borderPoint);
    }
}
