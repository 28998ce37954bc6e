package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.CaseStage;

/**
 * A document that a state body wants to ask of an inviting party or a recipient. Source.
 *
 * @param document document type
 * @param form form in which it is asked for
 * @param original whether the case already holds it as an original shown for comparison
 * @param exception exception claimed from the bans
 * @param category visa category of the case
 * @param stage stage of the case
 * @param register whether the state system that has the document answers; of no account where none has it
 * @param askedOn civil day of the demand, which chooses the texts and the exceptions: the bans bind the body that asks
 */
public record DocumentDemand(
        String document,
        PaperForm form,
        OriginalShown original,
        ClaimedException exception,
        String category,
        CaseStage stage,
        RegisterState register,
        LocalDate askedOn) {

    public DocumentDemand {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(exception, "exception");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(askedOn, "askedOn");
    }
}
