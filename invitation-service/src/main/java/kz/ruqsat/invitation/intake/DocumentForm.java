package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.PaperForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document in the petition.
 *
 * @param shown form in which it was presented, a copy unless told; beside an original no notarized copy is demanded
 */
public record DocumentForm(
        @NotNull @Size(min = 1, max = Sizes.CODE) @Schema(examples = "SERVICE_CONTRACT")
        String code,

        @NotNull DocumentIssuer issuer,
        PaperForm shown) {

    GivenDocument document() {
        return new GivenDocument(code, issuer, shown);
    }
}
