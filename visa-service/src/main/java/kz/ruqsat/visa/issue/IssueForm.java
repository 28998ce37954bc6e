package kz.ruqsat.visa.issue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sticker that is handed over.
 *
 * @param stickerNumber as read from it
 */
@Schema(description = "The sticker that is handed over (V13)")
record IssueForm(
        @NotNull @Pattern(regexp = StickerNumber.FORM) @Schema(examples = "KZ0000042")
        String stickerNumber) {}
