package kz.ruqsat.visa.invitation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.invitation.InvitationService.Person;
import kz.ruqsat.visa.sticker.Sex;
import kz.ruqsat.web.calls.CallFailedException;

/** Fetches the person of an agreed invitation, once; tried again until invitation-service has answered. */
@ApplicationScoped
class FetchHolder implements ErrandRunner {

    private final InvitationService invitations;

    FetchHolder(InvitationService invitations) {
        this.invitations = invitations;
    }

    @Override
    public String kind() {
        return InvitationProcedure.FETCH_HOLDER;
    }

    @Override
    public String caseKind() {
        return InvitationEntry.KIND;
    }

    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        return invitations.person(caseId).map(FetchHolder::report);
    }

    private static Report report(Person person) {
        try {
            return Report.of(
                    new EntryCommand.RecordHolder(holder(person), Objects.requireNonNullElse(person.inviter(), "")));
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            // No sticker can be made out for such a person.
            throw new CallFailedException("PERSON_INCOMPLETE");
        }
    }

    private static Holder holder(Person person) {
        return new Holder(
                person.surname(),
                Objects.requireNonNullElse(person.givenNames(), ""),
                person.birthDate(),
                Sex.valueOf(person.sex()),
                Objects.requireNonNullElse(person.citizenship(), ""),
                person.documentNumber(),
                person.documentIssuedBy(),
                person.documentExpiresOn());
    }
}
