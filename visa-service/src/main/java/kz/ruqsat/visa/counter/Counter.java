package kz.ruqsat.visa.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.casework.rest.CaseResponses;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.Known;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.invitation.EntryCommand;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaCommand;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.versions.Versions;

/** Hands the commands of an officer to casework, under the request's key and for the version the officer has seen. */
@ApplicationScoped
public class Counter {

    private static final List<String> OFFICERS = List.of(Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER);

    /** Code of the Border Service, which acts through its own system. */
    private static final String BORDER = BodyKind.BORDER_SERVICE.name();

    private static final long NO_VERSION = -1;

    private final Casework casework;
    private final Reading reading;
    private final Circumstances circumstances;
    private final KeyedRequests requests;
    private final Caller caller;
    private final InstantSource clock;
    private final ObjectMapper json;

    Counter(
            Casework casework,
            Reading reading,
            Circumstances circumstances,
            KeyedRequests requests,
            Caller caller,
            InstantSource clock,
            ObjectMapper json) {
        this.casework = casework;
        this.reading = reading;
        this.circumstances = circumstances;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A request of an officer, read from the headers before anything else is done.
     *
     * @param key name of the request
     * @param act when and by whom
     * @param office the officer's body
     */
    public record OfficerRequest(KeyedRequest key, Act act, Office office) {}

    /**
     * A request of an officer, or of the Border Service's system.
     *
     * @param key name of the request
     * @param act when and by whom
     * @param kind kind of the body
     */
    public record BodyRequest(KeyedRequest key, Act act, BodyKind kind) {

        /** Code of the body. */
        public String body() {
            return act.actor().body();
        }
    }

    /** The present request of a body, the Border Service among them. */
    public BodyRequest bodyRequest(String key) {
        if (caller.has(Roles.SERVICE)) {
            KeyedRequest request = requests.required(key);
            Actor border = new Actor(caller.subject(), Roles.SERVICE, BORDER);
            return new BodyRequest(
                    request,
                    new Act(clock.instant(), border, request.key(), Correlation.currentTraceparent()),
                    BodyKind.BORDER_SERVICE);
        }
        OfficerRequest request = request(key);
        return new BodyRequest(
                request.key(),
                request.act(),
                BodyKind.valueOf(request.office().kind().name()));
    }

    /** The present request; refused without an idempotency key or without a body in the token. */
    public OfficerRequest request(String key) {
        KeyedRequest request = requests.required(key);
        Actor officer = new Actor(caller.subject(), officersRole(), caller.requiredBody());
        var office = new Office(officer.body(), kindOfBody(officer.role()));
        return new OfficerRequest(
                request, new Act(clock.instant(), officer, request.key(), Correlation.currentTraceparent()), office);
    }

    private String officersRole() {
        return OFFICERS.stream()
                .filter(caller::has)
                .findFirst()
                .orElseThrow(() -> Refusals.forbidden("Only an officer of a body may do this."));
    }

    private static IssuingBody kindOfBody(String role) {
        return switch (role) {
            case Roles.MIA_OFFICER -> IssuingBody.MIA_TD;
            case Roles.MFA_OFFICER -> IssuingBody.MFA;
            default -> IssuingBody.FOREIGN_MISSION;
        };
    }

    /** One command on one application; the answer shows the application. */
    public Uni<Response> decide(UUID caseId, String key, String ifMatch, ApplicationCommand command) {
        OfficerRequest request = request(key);
        Addressed addressed = onApplication(request, new CaseId(caseId), command, Versions.required(ifMatch));
        return submit(request, List.of(addressed), ok(ApplicationView::of));
    }

    /** One command that has to know what stands outside the case; the answer shows the application. */
    public Uni<Response> decideKnowing(
            UUID caseId, String key, String ifMatch, Function<Known, ApplicationCommand> command) {
        OfficerRequest request = request(key);
        long version = Versions.required(ifMatch);
        return reading.application(caseId)
                .flatMap(known -> circumstances.of((VisaApplication) known.file()))
                .map(known -> onApplication(request, new CaseId(caseId), command.apply(known), version))
                .flatMap(addressed -> submit(request, List.of(addressed), ok(ApplicationView::of)));
    }

    /** A command on an application. */
    public Addressed onApplication(OfficerRequest request, CaseId caseId, ApplicationCommand command, long version) {
        return new Addressed(VisaApplication.KIND, caseId, command, request.act(), version);
    }

    /** A command on the invitation of an application, whatever its version. */
    public Addressed onInvitation(OfficerRequest request, CaseId caseId, EntryCommand command) {
        return Addressed.of(InvitationEntry.KIND, caseId, command, request.act());
    }

    /** A command on a visa, whatever its version. */
    public static Addressed onVisa(Act act, CaseId visaId, VisaCommand command) {
        return Addressed.of(IssuedVisa.KIND, visaId, command, act);
    }

    /** Commands that take effect together. */
    public Uni<Response> submit(
            OfficerRequest request, List<Addressed> commands, Function<List<CaseSnapshot>, Answer> respond) {
        return submit(request.key(), commands, respond);
    }

    /** Commands that take effect together, under the name of a request. */
    public Uni<Response> submit(
            KeyedRequest key, List<Addressed> commands, Function<List<CaseSnapshot>, Answer> respond) {
        return casework.submit(Work.requested(CaseResponses.key(key), commands, respond))
                .map(CaseResponses::of);
    }

    /** An answer about the first case of the work. */
    public Function<List<CaseSnapshot>, Answer> ok(Function<CaseSnapshot, Object> view) {
        return snapshots -> answer(200, view.apply(snapshots.getFirst()), snapshots.getFirst(), "");
    }

    /** An answer about no case in particular. */
    public Answer answer(int status, Object view) {
        return new Answer(status, written(view), NO_VERSION, "");
    }

    /** An answer about a case. */
    public Answer answer(int status, Object view, CaseSnapshot about, String location) {
        return new Answer(status, written(view), about.version(), location);
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), impossible);
        }
    }
}
