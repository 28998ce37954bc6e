package kz.ruqsat.visa.portal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.CaseNumber;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.evisa.ElectronicVisaNumber;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordVisit;
import kz.ruqsat.visa.evisa.EvisaCommand.Submit;
import kz.ruqsat.visa.evisa.EvisaState.Open;
import kz.ruqsat.visa.invitation.EntryCommand.TakeUp;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.visa.portal.PortalDesk.DeskRequest;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;

/** V1 on the portal: takes the invitation up and opens the application, both or neither; and the visit of its applicant to a mission. */
@ApplicationScoped
class EvisaFiling {

    private final PortalDesk desk;
    private final Counter counter;
    private final Cases cases;

    EvisaFiling(PortalDesk desk, Counter counter, Cases cases) {
        this.desk = desk;
        this.counter = counter;
        this.cases = cases;
    }

    Uni<Response> file(DeskRequest request, EvisaForm form) {
        return invitation(form.registrationNumber())
                .flatMap(entry ->
                        cases.serials(1).map(List::getFirst).map(serial -> commands(request, form, entry, serial)))
                .flatMap(commands -> counter.submit(request.key(), commands, found -> {
                    CaseSnapshot about = PortalDesk.about(found.stream());
                    return counter.answer(
                            201, EvisaView.of(about), about, "/api/v1/evisa-applications/" + about.caseId());
                }));
    }

    private Uni<InvitationEntry> invitation(String registrationNumber) {
        return cases.numbered(registrationNumber)
                .map(found -> found.map(CaseSnapshot::file)
                        .filter(InvitationEntry.class::isInstance)
                        .map(InvitationEntry.class::cast)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    /** The application first: it says in the words of the law what is wrong, before the invitation is touched. */
    private static List<Addressed> commands(DeskRequest request, EvisaForm form, InvitationEntry entry, long serial) {
        CaseId application = CaseId.next();
        var submit = new Submit(
                application,
                CaseNumber.of(
                        EvisaApplication.OFFICE.code(),
                        KazakhstanTime.dateOf(request.act().at()),
                        serial),
                ElectronicVisaNumber.ofSerial(serial),
                EvisaApplication.OFFICE,
                entry.invitation(),
                entry.standing(),
                form.photo(),
                form.travelDocumentNumber(),
                form.travelDocumentExpiresOn());
        var takeUp = new TakeUp(application);
        return List.of(
                Addressed.of(EvisaApplication.KIND, application, submit, request.act())
                        .reaching(form.contacts()),
                Addressed.of(InvitationEntry.KIND, entry.invitation().caseId(), takeUp, request.act()));
    }

    /** An application of another person, and none at all, are told alike. */
    Uni<Response> visit(DeskRequest request, VisitForm form, String ifMatch) {
        long version = ifMatch == null ? Addressed.ANY : Versions.required(ifMatch);
        return cases.numbered(form.caseNumber())
                .map(found -> found.filter(snapshot -> isOf(snapshot, form.travelDocumentNumber()))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())))
                .flatMap(found -> desk.submit(
                        request,
                        List.of(new Addressed(
                                EvisaApplication.KIND,
                                found.caseId(),
                                new RecordVisit(request.body()),
                                request.act(),
                                version))));
    }

    private static boolean isOf(CaseSnapshot snapshot, String documentNumber) {
        return snapshot.file() instanceof EvisaApplication file
                && file.standing() instanceof Open open
                && open.dossier().holder().hasDocument(documentNumber);
    }
}
