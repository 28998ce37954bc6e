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
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.invitation.EntryCommand;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;

/** Hands the commands of an officer to casework, under the request's key and for the version the officer has seen. */
@ApplicationScoped
public class Counter {

    private final Casework casework;
    private final KeyedRequests requests;
    private final Caller caller;
    private final InstantSource clock;
    private final ObjectMapper json;

    Counter(Casework casework, KeyedRequests requests, Caller caller, InstantSource clock, ObjectMapper json) {
        this.casework = casework;
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
     */
    public record OfficerRequest(KeyedRequest key, Act act) {

        /** Code of the officer's mission. */
        public String mission() {
            return act.actor().body();
        }
    }

    /** The present request; refused without an idempotency key or without a mission in the token. */
    public OfficerRequest request(String key) {
        KeyedRequest request = requests.required(key);
        Actor officer = new Actor(caller.subject(), Roles.MISSION_OFFICER, caller.requiredBody());
        return new OfficerRequest(request, new Act(clock.instant(), officer, request.key(), ""));
    }

    /** One command on one application; the answer shows the application. */
    public Uni<Response> decide(UUID caseId, String key, String ifMatch, ApplicationCommand command) {
        OfficerRequest request = request(key);
        Addressed addressed = onApplication(request, new CaseId(caseId), command, Versions.required(ifMatch));
        return submit(request, List.of(addressed), ok(ApplicationView::of));
    }

    /** A command on an application. */
    public Addressed onApplication(OfficerRequest request, CaseId caseId, ApplicationCommand command, long version) {
        return new Addressed(VisaApplication.KIND, caseId, command, request.act(), version);
    }

    /** A command on the invitation of an application, whatever its version. */
    public Addressed onInvitation(OfficerRequest request, CaseId caseId, EntryCommand command) {
        return Addressed.of(InvitationEntry.KIND, caseId, command, request.act());
    }

    /** Commands that take effect together. */
    public Uni<Response> submit(
            OfficerRequest request, List<Addressed> commands, Function<List<CaseSnapshot>, Answer> respond) {
        return casework.submit(Work.requested(CaseResponses.key(request.key()), commands, respond))
                .map(CaseResponses::of);
    }

    /** An answer about the first case of the work. */
    public Function<List<CaseSnapshot>, Answer> ok(Function<CaseSnapshot, Object> view) {
        return snapshots -> answer(200, view.apply(snapshots.getFirst()), snapshots.getFirst(), "");
    }

    /** An answer about a case. */
    public Answer answer(int status, Object view, CaseSnapshot about, String location) {
        try {
            return new Answer(status, json.writeValueAsString(view), about.version(), location);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), impossible);
        }
    }
}
