package kz.ruqsat.invitation.petition;

import java.util.Objects;
import kz.ruqsat.rulebook.facts.ClaimedException;
import kz.ruqsat.rulebook.facts.PaperForm;

/**
 * A document that a return asks of the inviting party.
 *
 * @param code document type
 * @param form form in which it is wanted
 * @param exception exception from the bans that is claimed for it
 */
public record AskedDocument(String code, PaperForm form, ClaimedException exception) {
    public AskedDocument {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(exception, "exception");
    }
}
