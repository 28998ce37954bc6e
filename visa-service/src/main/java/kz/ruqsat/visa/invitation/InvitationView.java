package kz.ruqsat.visa.invitation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agreed invitation as a mission sees it; nothing of the person.
 *
 * @param state {@code FETCHING}, {@code OPEN}, {@code TAKEN_UP} while an application on it is open, {@code CLOSED}
 * @param stayDays 0 is the whole validity
 */
@Schema(description = "An agreed invitation as the mission of its place of issuance sees it")
record InvitationView(
        UUID caseId,
        String registrationNumber,
        String state,
        String placeOfIssuance,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        LocalDate goodUntil) {

    static InvitationView of(InvitationEntry entry) {
        AgreedInvitation invitation = entry.invitation();
        VisaTerms terms = invitation.terms();
        return new InvitationView(
                invitation.caseId().value(),
                invitation.registrationNumber(),
                entry.state(),
                invitation.placeOfIssuance(),
                terms.category(),
                terms.entries().name(),
                terms.validFrom(),
                terms.validTo(),
                terms.stayDays(),
                invitation.goodUntil());
    }
}
