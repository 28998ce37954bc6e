package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.GivenDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in the petition. */
public record DocumentForm(
        @NotNull @Size(min = 1, max = Sizes.CODE) @Schema(examples = "SERVICE_CONTRACT")
        String code,

        @NotNull DocumentIssuer issuer) {

    GivenDocument document() {
        return new GivenDocument(code, issuer);
    }
}
