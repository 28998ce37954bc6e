package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.ruqsat.invitation.petition.TravelDocument;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document of the trip. */
public record TravelDocumentForm(
        @NotNull @Size(max = Sizes.DOCUMENT_NUMBER) @Schema(examples = "P0001KNA2")
        String number,

        @NotNull @Size(max = 2) @Schema(examples = "IN") String issuedBy,
        @NotNull LocalDate issuedOn,
        @NotNull LocalDate expiresOn) {

    /** In its normal form where it has one; what has none is named as a fault of the petition. */
    TravelDocument document() {
        String kept = TravelDocumentNumber.faultOf(number) == Fault.NONE
                ? TravelDocumentNumber.of(number).number()
                : number;
        return new TravelDocument(kept, issuedBy, issuedOn, expiresOn);
    }
}
