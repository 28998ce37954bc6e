package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.ruqsat.invitation.petition.NoteVerbale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The note verbale by which the petition came.
 *
 * @param inviterKind code of the kind of its sender, of the list of R-052
 */
public record NoteVerbaleForm(
        @NotNull @Size(min = 1, max = Sizes.NOTE_NUMBER) @Schema(examples = "17-2/415")
        String number,

        @NotNull @Schema(examples = "2026-03-09") LocalDate datedOn,

        @NotNull @Size(min = 1, max = Sizes.CODE) @Schema(examples = "STATE_BODY")
        String inviterKind) {

    NoteVerbale note() {
        return new NoteVerbale.Received(number, datedOn, inviterKind);
    }
}
