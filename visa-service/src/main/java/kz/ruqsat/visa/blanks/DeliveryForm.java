package kz.ruqsat.visa.blanks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery of blanks.
 *
 * @param body code of the body that got them; an officer may leave it out, it is the officer's own
 * @param firstNumber first number of the range
 * @param lastNumber last number of the range, included
 */
@Schema(description = "A range of blanks that a body got (R-023)")
record DeliveryForm(
        @Pattern(regexp = "[A-Z0-9-]{3,12}") @Schema(examples = "EMB-DEL")
        String body,

        @NotNull @Pattern(regexp = StickerNumber.FORM) @Schema(examples = "KZ0001001")
        String firstNumber,

        @NotNull @Pattern(regexp = StickerNumber.FORM) @Schema(examples = "KZ0002000")
        String lastNumber) {}
