package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * Identifiers of the petition as written, to be checked in form only; empty where none was given. Source: R-056.
 *
 * @param inviterNumber IIN or BIN; may be empty on the channel of the MFA only
 * @param inviteeIin IIN of the invitee, optional
 * @param travelDocument number of the travel document
 * @param addressCode territorial code (KATO) of the address in Kazakhstan
 * @param division code of the division the petition is filed at; empty on other channels
 */
public record FormalIdentifiers(
        String inviterNumber, String inviteeIin, String travelDocument, String addressCode, String division) {
    public FormalIdentifiers {
        Objects.requireNonNull(inviterNumber, "inviterNumber");
        Objects.requireNonNull(inviteeIin, "inviteeIin");
        Objects.requireNonNull(travelDocument, "travelDocument");
        Objects.requireNonNull(addressCode, "addressCode");
        Objects.requireNonNull(division, "division");
    }

    /** The record is never printed with its numbers. */
    @Override
    public String toString() {
        return "FormalIdentifiers[not shown]";
    }
}
