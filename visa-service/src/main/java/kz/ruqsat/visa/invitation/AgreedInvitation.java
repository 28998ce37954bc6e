package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.contracts.CaseId;

/**
 * An invitation as the division agreed it.
 *
 * @param caseId the invitation's case
 * @param registrationNumber ten digits
 * @param terms the widest visa that may be issued on it
 * @param placeOfIssuance the only mission that may issue it, or {@code EVISA}
 * @param goodUntil last day on which a visa may be issued on it (OQ-16)
 * @param inviter BIN or IIN of the inviting party; empty until it is fetched with the person
 */
public record AgreedInvitation(
        CaseId caseId,
        String registrationNumber,
        VisaTerms terms,
        String placeOfIssuance,
        LocalDate goodUntil,
        String inviter) {

    public AgreedInvitation {
        if (!registrationNumber.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("A registration number has ten digits (R-059)");
        }
        // Files of a time before it was fetched hold none.
        inviter = Objects.requireNonNullElse(inviter, "");
    }

    AgreedInvitation of(String invitingParty) {
        return new AgreedInvitation(caseId, registrationNumber, terms, placeOfIssuance, goodUntil, invitingParty);
    }

    /** May name a natural person: never printed. */
    @Override
    public String toString() {
        return "AgreedInvitation[" + registrationNumber + "]";
    }

    /** Whether a visa may still be issued on it on a civil date: its own term and the visa's are not over. */
    public boolean isGoodOn(LocalDate date) {
        return !date.isAfter(goodUntil) && !date.isAfter(terms.validTo());
    }
}
