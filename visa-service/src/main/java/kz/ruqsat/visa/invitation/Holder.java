package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.LatinName;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.visa.sticker.Sex;

/**
 * The person invited: what a sticker shows and what the travel document is compared with, and nothing else.
 *
 * @param givenNames may be empty
 * @param citizenship ISO 3166-1 alpha-2; empty for a stateless person
 * @param documentNumber of the travel document, in normal form
 * @param documentIssuedBy ISO 3166-1 alpha-2
 * @param documentExpiresOn last day of the travel document
 */
public record Holder(
        String surname,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        String citizenship,
        String documentNumber,
        String documentIssuedBy,
        LocalDate documentExpiresOn) {

    public Holder {
        if (LatinName.faultOf(surname) != Fault.NONE) {
            throw new IllegalArgumentException("A holder has a surname in Latin letters");
        }
        if (!givenNames.isEmpty() && LatinName.faultOf(givenNames) != Fault.NONE) {
            throw new IllegalArgumentException("Given names are in Latin letters");
        }
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(citizenship, "citizenship");
        documentNumber = TravelDocumentNumber.of(documentNumber).number();
        Objects.requireNonNull(documentIssuedBy, "documentIssuedBy");
        Objects.requireNonNull(documentExpiresOn, "documentExpiresOn");
    }

    /** Whether a document shown at the counter is the one the invitation names. */
    public boolean hasDocument(String written) {
        return TravelDocumentNumber.faultOf(written) == Fault.NONE
                && TravelDocumentNumber.of(written).number().equals(documentNumber);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Holder[not shown]";
    }
}
