package kz.ruqsat.visa.invitation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.invitation.InvitationService.Person;
import kz.ruqsat.visa.sticker.Sex;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fetches the person of an agreed invitation, once; tried again until invitation-service has answered. */
@ApplicationScoped
class FetchHolder implements ErrandRunner {

    private final InvitationService invitations;

    FetchHolder(@RestClient InvitationService invitations) {
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
    public Uni<Optional<Object>> run(CaseId caseId, String payload) {
        return invitations
                .person(caseId.value(), InvitationService.PURPOSE)
                .<Optional<Object>>map(person -> Optional.of(new EntryCommand.RecordHolder(holder(person))))
                .onFailure()
                .transform(FetchHolder::withoutPersonalData);
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

    /** A parser's message repeats what it could not parse, and what is said here is stored and logged. */
    private static Throwable withoutPersonalData(Throwable failure) {
        String what = failure instanceof WebApplicationException answered
                ? "invitation-service answered " + answered.getResponse().getStatus()
                : failure.getClass().getSimpleName();
        return new HolderNotFetchedException(what);
    }
}
