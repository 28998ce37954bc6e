package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The document the invitee will travel on.
 *
 * @param number in its normal form: upper case, no spaces
 * @param issuedBy country, ISO 3166-1 alpha-2
 * @param issuedOn day of issue
 * @param expiresOn last day
 */
public record TravelDocument(String number, String issuedBy, LocalDate issuedOn, LocalDate expiresOn) {

    public TravelDocument {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuedBy, "issuedBy");
        if (expiresOn.isBefore(issuedOn)) {
            throw new IllegalArgumentException("A travel document does not expire before it is issued");
        }
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "TravelDocument[not shown]";
    }
}
