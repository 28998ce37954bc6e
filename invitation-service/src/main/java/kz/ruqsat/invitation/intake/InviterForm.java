package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.invitation.petition.Inviter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The inviting party as it comes over the wire; the number may be empty by note verbale only. */
public record InviterForm(
        @NotNull @Size(max = 12) @Schema(examples = "491240000504")
        String number,

        @NotNull @Size(min = 1, max = Sizes.ORGANISATION) @Schema(examples = "Steppe Trade LLP")
        String name,

        @NotNull @Size(max = 9) @Schema(examples = "750000000")
        String addressCode,

        @NotNull @Size(max = Sizes.ADDRESS) @Schema(examples = "Abay avenue 1")
        String address) {

    Inviter inviter() {
        return new Inviter(number, name, addressCode, address);
    }
}
