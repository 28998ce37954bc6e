package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The visa that the foreigner holds now.
 *
 * @param stickerNumber may be left out
 */
@Schema(description = "The visa held now (R-122)")
record HeldVisaForm(
        @NotNull @Pattern(regexp = "[ABC][0-9]{1,2}(-[0-9])?") @Schema(examples = "B2")
        String category,

        @Pattern(regexp = StickerNumber.FORM) @Schema(examples = "KZ0000042")
        String stickerNumber) {}
