package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.rulebook.reference.Asker;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.application.CaseNumber;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.operation.Filing;
import kz.ruqsat.visa.operation.OperationCommand.Resubmit;
import kz.ruqsat.visa.operation.OperationCommand.Submit;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.visa.operationdesk.Desk.FilersRequest;
import kz.ruqsat.visa.operationdesk.OperationForm.TravelDocumentForm;
import kz.ruqsat.visa.register.Bearers;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;

/**
 * An operation is filed: for a visa whose number and travel document the filer knows, and for nobody else's. Where a new passport is shown, it may not be
 * that of another person.
 */
@ApplicationScoped
class OperationFiling {

    private static final String MFA = "MFA";

    private final Desk desk;
    private final Counter counter;
    private final Cases cases;
    private final Bearers bearers;
    private final EarlierApplications earlier;

    OperationFiling(Desk desk, Counter counter, Cases cases, Bearers bearers, EarlierApplications earlier) {
        this.desk = desk;
        this.counter = counter;
        this.cases = cases;
        this.bearers = bearers;
        this.earlier = earlier;
    }

    /** What a filing is about, once everything it names is known. */
    private record Known(IssuedVisa visa, Filing filing) {}

    Uni<Response> file(FilersRequest request, Optional<Office> officers, OperationForm form) {
        Office office = office(request, officers, form);
        CaseId caseId = CaseId.next();
        return known(request, form)
                .flatMap(known -> number(request, office)
                        .map(number ->
                                new Submit(caseId, number, office, request.owner(), known.visa(), known.filing())))
                .map(submit -> List.of(Desk.onOperation(request.act(), caseId, submit, Addressed.ANY)
                        .reaching(form.contacts())))
                .flatMap(commands -> counter.submit(request.key(), commands, this::created));
    }

    Uni<Response> fileAgain(
            UUID caseId, FilersRequest request, String ifMatch, Optional<Office> officers, OperationForm form) {
        long version = Versions.required(ifMatch);
        Office office = office(request, officers, form);
        return desk.operation(caseId)
                .invoke(snapshot -> requireSameVisa((VisaOperation) snapshot.file(), form))
                .flatMap(snapshot -> known(request, form)
                        .map(known -> new Resubmit(request.owner(), office, known.visa(), known.filing()))
                        .map(again -> Desk.onOperation(request.act(), snapshot.caseId(), again, version)
                                .reaching(form.contacts())))
                .flatMap(command -> desk.submit(request.key(), List.of(command)));
    }

    private static void requireSameVisa(VisaOperation file, OperationForm form) {
        if (!file.visaNumber().equals(form.visaNumber())) {
            throw Refusals.malformed("/visaNumber", "not-as-filed", "The visa of the operation that was returned.");
        }
    }

    private Office office(FilersRequest request, Optional<Office> officers, OperationForm form) {
        boolean ofInviter = form.askedBy() == Asker.INVITER;
        if (request.isInviters() && !ofInviter) {
            throw Refusals.malformed("/askedBy", "not-acceptable", "An inviting party asks for itself.");
        }
        return officers.map(own -> own(own, form)).orElseGet(() -> named(form));
    }

    private static Office own(Office own, OperationForm form) {
        if (form.division() != null && !form.division().equals(own.code())) {
            throw Refusals.malformed("/division", "not-acceptable", "An officer files at the officer's own body.");
        }
        return own;
    }

    private static Office named(OperationForm form) {
        String division = form.division();
        if (division == null) {
            throw Refusals.malformed("/division", "required", "The division it is filed at, or MFA.");
        }
        if (division.equals(MFA)) {
            return new Office(MFA, IssuingBody.MFA);
        }
        if (DivisionCode.faultOf(division, ReferenceData.current().identifierFormats()) != Fault.NONE) {
            throw Refusals.malformed("/division", "unknown-value", "There is no such division.");
        }
        return new Office(division, IssuingBody.MIA_TD);
    }

    private Uni<Known> known(FilersRequest request, OperationForm form) {
        return visa(request, form)
                .flatMap(visa -> passport(visa, form)
                        .flatMap(passport -> earlier.of(visa)
                                .map(dates -> new Known(
                                        visa,
                                        new Filing(
                                                form.operation().asked(),
                                                form.askedBy(),
                                                form.payment(),
                                                form.claimed(),
                                                passport,
                                                dates)))));
    }

    /** A number without the right passport finds nothing, so nobody can try numbers. */
    private Uni<IssuedVisa> visa(FilersRequest request, OperationForm form) {
        String document = number("/travelDocument/number", form.travelDocument());
        return cases.numbered(form.visaNumber())
                .flatMap(found -> bearers.person(form.travelDocument().issuedBy(), document)
                        .map(person -> found.map(CaseSnapshot::file)
                                .filter(IssuedVisa.class::isInstance)
                                .map(IssuedVisa.class::cast)
                                .filter(visa ->
                                        person.filter(visa.person()::equals).isPresent())
                                .filter(visa -> mayAskFor(request, visa))
                                .orElseThrow(() -> new RefusedException(Refusal.notFound()))));
    }

    /** Where the inviting party of the visa is known, no other one asks. */
    private static boolean mayAskFor(FilersRequest request, IssuedVisa visa) {
        return !request.isInviters()
                || visa.inviter().isEmpty()
                || visa.inviter().equals(request.owner());
    }

    private static String number(String pointer, TravelDocumentForm document) {
        if (TravelDocumentNumber.faultOf(document.number()) != Fault.NONE) {
            throw Refusals.malformed(pointer, "wrong-format", "5 to 20 letters A-Z and digits.");
        }
        return TravelDocumentNumber.of(document.number()).number();
    }

    private Uni<Filing.Passport> passport(IssuedVisa visa, OperationForm form) {
        TravelDocumentForm shown = form.newTravelDocument();
        if (shown == null) {
            return Uni.createFrom()
                    .item(new Filing.SamePassport(form.travelDocument().expiresOn()));
        }
        String number = number("/newTravelDocument/number", shown);
        return bearers.person(shown.issuedBy(), number)
                .invoke(person ->
                        person.filter(other -> !other.equals(visa.person())).ifPresent(_ -> refuseOtherPerson()))
                .replaceWith(new Filing.NewPassport(shown.issuedBy(), number, shown.expiresOn()));
    }

    private static void refuseOtherPerson() {
        String detail = "This travel document belongs to another person.";
        throw new RefusedException(Refusal.ruleViolation(
                detail,
                List.of("R-031"),
                List.of(new FieldError("/newTravelDocument/number", "other-person", detail))));
    }

    private Uni<String> number(FilersRequest request, Office office) {
        return cases.serials(1)
                .map(List::getFirst)
                .map(serial -> CaseNumber.ofOperation(
                        office.code(), KazakhstanTime.dateOf(request.act().at()), serial));
    }

    private Answer created(List<CaseSnapshot> cases) {
        CaseSnapshot operation = cases.getLast();
        return counter.answer(
                201, OperationView.of(operation), operation, "/api/v1/visa-operations/" + operation.caseId());
    }
}
