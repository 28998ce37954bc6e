package kz.ruqsat.invitation.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.ruqsat.invitation.counter.GroundsForm;
import kz.ruqsat.invitation.petition.AskedDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a petition goes back.
 *
 * @param grounds RG-ACC-01, RG-ACC-03 or RG-ACC-05
 * @param documents documents that are wanted, if any; none that the state has itself, none of another stage or category
 */
public record ReturnForm(
        @NotNull @Size(max = GroundsForm.MOST) @Schema(examples = "[\"RG-ACC-05\"]")
        List<@NotNull @Size(min = 1, max = 20) String> grounds,

        @Size(max = Sizes.DOCUMENTS) List<@NotNull @Valid AskedDocumentForm> documents) {

    public ReturnForm {
        documents = documents == null ? List.of() : documents;
    }

    List<AskedDocument> asked() {
        return documents.stream().map(AskedDocumentForm::document).toList();
    }
}
