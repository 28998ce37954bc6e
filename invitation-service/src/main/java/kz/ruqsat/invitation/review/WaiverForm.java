package kz.ruqsat.invitation.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.invitation.petition.Waiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the approval is waived (I8a).
 *
 * @param basis code of the basis, of the list of R-052
 * @param reference act or note that it rests on; stays in the file
 */
public record WaiverForm(
        @NotNull @Size(min = 1, max = 40) @Schema(examples = "RECIPROCITY")
        String basis,

        @NotBlank @Size(max = 200) @Schema(examples = "Note 17-2/415 of 9 March 2026")
        String reference) {

    Waiver waiver() {
        return new Waiver(basis, reference);
    }
}
