package kz.ruqsat.visa.intake;

import jakarta.validation.Valid;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The application is complete and paid (V3).
 *
 * @param passport what was seen of it; may be left out, the officer who approves then answers for it
 */
@Schema(description = "Acceptance of an application that is complete and whose fee is paid (V3)")
record AcceptanceForm(@Valid InspectionForm passport) {

    Inspection inspection() {
        return passport == null ? Inspection.notYet() : passport.inspection();
    }
}
