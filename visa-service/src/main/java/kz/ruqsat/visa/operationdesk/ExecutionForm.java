package kz.ruqsat.visa.operationdesk;

import jakarta.validation.constraints.Pattern;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation is carried out.
 *
 * @param stickerNumber as read from the sticker; left out where nothing is printed
 */
@Schema(description = "An operation is carried out")
record ExecutionForm(
        @Pattern(regexp = StickerNumber.FORM) @Schema(examples = "KZ0000043")
        String stickerNumber) {

    String number() {
        return stickerNumber == null ? "" : stickerNumber;
    }
}
