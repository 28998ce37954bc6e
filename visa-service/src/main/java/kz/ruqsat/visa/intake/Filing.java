package kz.ruqsat.visa.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.ApplicationCommand.Claim;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.CaseNumber;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.application.VisaProcedure;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.intake.Claims.Filed;
import kz.ruqsat.visa.invitation.EntryCommand.TakeUp;
import kz.ruqsat.visa.register.InvalidVisas;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;

/**
 * V1: takes the invitation up and opens the application, both or neither; the same when it is filed anew. What will be refused at once takes no
 * invitation up: the decision is pure, so it is tried out first.
 */
@ApplicationScoped
class Filing {

    private final Counter counter;
    private final Reading reading;
    private final Cases cases;
    private final Claims claims;
    private final VisaProcedure procedure;

    Filing(Counter counter, Reading reading, Cases cases, Claims claims, VisaProcedure procedure) {
        this.counter = counter;
        this.reading = reading;
        this.cases = cases;
        this.claims = claims;
        this.procedure = procedure;
    }

    Uni<Response> file(OfficerRequest request, ApplicationForm form) {
        return claims.of(form, KazakhstanTime.dateOf(request.act().at()))
                .invoke(filed -> requireSticker(filed.claim()))
                .flatMap(filed -> number(request).map(number -> submission(request, filed, number)))
                .flatMap(commands -> counter.submit(request, commands, this::created));
    }

    Uni<Response> fileAnew(UUID caseId, OfficerRequest request, String ifMatch, ApplicationForm form) {
        long version = Versions.required(ifMatch);
        return reading.application(caseId)
                .map(snapshot -> (VisaApplication) snapshot.file())
                .flatMap(file -> claims.of(
                                form, KazakhstanTime.dateOf(request.act().at()))
                        .map(filed -> resubmission(request, version, file, filed)))
                .flatMap(commands -> counter.submit(
                        request,
                        commands,
                        snapshots ->
                                counter.answer(200, ApplicationView.of(snapshots.getLast()), snapshots.getLast(), "")));
    }

    /** An invitation that was agreed for an electronic visa is good on the portal alone. Source: R-024. */
    private static void requireSticker(Claim claim) {
        if (claim instanceof Claim.OnInvitation on
                && on.invitation().placeOfIssuance().equals("EVISA")) {
            throw new RefusedException(Refusal.ruleViolation(
                            "The invitation was agreed for an electronic visa, which is issued through the Visa and Migration Portal and through nobody else.",
                            "R-024")
                    .withGrounds(List.of("RG-EVI-01")));
        }
    }

    private Uni<String> number(OfficerRequest request) {
        return cases.serials(1)
                .map(List::getFirst)
                .map(serial -> CaseNumber.of(
                        request.office().code(),
                        KazakhstanTime.dateOf(request.act().at()),
                        serial));
    }

    private List<Addressed> submission(OfficerRequest request, Filed filed, String number) {
        CaseId application = CaseId.next();
        var submit = new Submit(application, number, request.office(), filed.claim(), filed.form());
        return together(request, application, Optional.empty(), filed, submit, Addressed.ANY);
    }

    private List<Addressed> resubmission(OfficerRequest request, long version, VisaApplication file, Filed filed) {
        var resubmit = new Resubmit(filed.claim(), filed.form());
        return together(request, file.caseId(), Optional.of(file), filed, resubmit, version);
    }

    private List<Addressed> together(
            OfficerRequest request,
            CaseId application,
            Optional<VisaApplication> file,
            Filed filed,
            ApplicationCommand command,
            long version) {
        Outcome<VisaApplication> tried = procedure.handle(file, command, request.act());
        boolean isTaken =
                tried instanceof Move<VisaApplication> move && move.file().standing() instanceof Submitted;
        boolean refusedAtOnce = tried instanceof Move && !isTaken;
        List<Addressed> all = new ArrayList<>();
        if (!refusedAtOnce) {
            filed.invitation()
                    .map(invitation -> counter.onInvitation(request, invitation, new TakeUp(application)))
                    .ifPresent(all::add);
        }
        if (isTaken) {
            all.addAll(InvalidVisas.linked(request.act(), filed.form().replaces(), application));
        }
        all.add(counter.onApplication(request, application, command, version).reaching(filed.contacts()));
        return all;
    }

    private Answer created(List<CaseSnapshot> cases) {
        CaseSnapshot application = cases.getLast();
        return counter.answer(
                201, ApplicationView.of(application), application, "/api/v1/visa-applications/" + application.caseId());
    }
}
