package kz.ruqsat.invitation.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.invitation.petition.AskedDocument;
import kz.ruqsat.rulebook.facts.ClaimedException;
import kz.ruqsat.rulebook.facts.PaperForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that is wanted; a bare code stands for a copy of it.
 *
 * @param form form in which it is wanted, a copy unless told
 * @param basis basis of an exception from the bans, if one is claimed: PENSION_SOCIAL_SECURITY alone
 * @param act act that provides it
 */
@Schema(description = "A document that is wanted; a text in its place is the code of one of which a copy is wanted")
public record AskedDocumentForm(
        @NotNull @Size(min = 1, max = Sizes.CODE) @Schema(examples = "SERVICE_CONTRACT")
        String code,

        PaperForm form,
        @Size(max = Sizes.CODE) String basis,
        @Size(max = Sizes.ADDRESS) String act) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public AskedDocumentForm {
        form = form == null ? PaperForm.COPY : form;
        basis = basis == null ? "" : basis;
        act = act == null ? "" : act;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AskedDocumentForm copyOf(String code) {
        return new AskedDocumentForm(code, PaperForm.COPY, "", "");
    }

    AskedDocument document() {
        return new AskedDocument(code, form, new ClaimedException(basis, act));
    }
}
