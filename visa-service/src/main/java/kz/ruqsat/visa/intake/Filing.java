package kz.ruqsat.visa.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.CaseNumber;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.invitation.EntryCommand.TakeUp;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.web.problem.RefusedException;

/** V1: takes the invitation up and opens the application, both or neither. The invitation makes the checks, under its lock. */
@ApplicationScoped
class Filing {

    private final Counter counter;
    private final Cases cases;

    Filing(Counter counter, Cases cases) {
        this.counter = counter;
        this.cases = cases;
    }

    Uni<Response> file(OfficerRequest request, ApplicationForm form) {
        return invitation(form.registrationNumber())
                .flatMap(entry -> number(request).map(number -> commands(request, form, entry, number)))
                .flatMap(commands -> counter.submit(request, commands, this::created));
    }

    private Uni<InvitationEntry> invitation(String registrationNumber) {
        return cases.numbered(registrationNumber)
                .map(found -> found.map(CaseSnapshot::file)
                        .filter(InvitationEntry.class::isInstance)
                        .map(InvitationEntry.class::cast)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    private Uni<String> number(OfficerRequest request) {
        return cases.serials(1)
                .map(List::getFirst)
                .map(serial -> CaseNumber.of(
                        request.office().code(),
                        KazakhstanTime.dateOf(request.act().at()),
                        serial));
    }

    private List<Addressed> commands(
            OfficerRequest request, ApplicationForm form, InvitationEntry entry, String number) {
        CaseId application = CaseId.next();
        var takeUp = new TakeUp(
                application, request.office().code(), form.travelDocumentNumber(), form.travelDocumentExpiresOn());
        var submit = new Submit(
                application,
                number,
                request.office(),
                new Claim.OnInvitation(entry.invitation(), entry.standing()),
                entry.invitation().terms(),
                form.photo(),
                form.addressInKazakhstan(),
                form.travelDocumentExpiresOn());
        return List.of(
                counter.onInvitation(request, entry.invitation().caseId(), takeUp),
                counter.onApplication(request, application, submit, Addressed.ANY));
    }

    private Answer created(List<CaseSnapshot> cases) {
        CaseSnapshot application = cases.getLast();
        return counter.answer(
                201, ApplicationView.of(application), application, "/api/v1/visa-applications/" + application.caseId());
    }
}
