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
import kz.ruqsat.visa.application.ApplicationCommand.AsInviter;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.ApplicationView.Sight;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;

/** Hands what an inviter says of its own petitions to casework. */
@ApplicationScoped
public class InvitersCounter {

    private final Casework casework;
    private final KeyedRequests requests;
    private final Caller caller;
    private final InstantSource clock;
    private final ObjectMapper json;

    InvitersCounter(Casework casework, KeyedRequests requests, Caller caller, InstantSource clock, ObjectMapper json) {
        this.casework = casework;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A request of an inviter.
     *
     * @param key name of the request
     * @param act when and by whom; the inviter's number stays out of the history, it may be that of a person
     * @param inviter BIN or IIN
     */
    public record InviterRequest(KeyedRequest key, Act act, String inviter) {

        /** May name a natural person: never printed. */
        @Override
        public String toString() {
            return "InviterRequest[" + key + "]";
        }
    }

    /** The present request; refused without an idempotency key or without an organisation in the token. */
    public InviterRequest request(String key) {
        KeyedRequest request = requests.required(key);
        var act = new Act(
                clock.instant(),
                new Actor(caller.subject(), Roles.INVITER, ""),
                request.key(),
                Correlation.currentTraceparent());
        return new InviterRequest(request, act, caller.requiredOrganisation());
    }

    /** A command that opens a case. */
    public Addressed onNew(InviterRequest request, CaseId caseId, ApplicationCommand command) {
        return Addressed.of(VisaApplication.KIND, caseId, command, request.act());
    }

    /** What the inviter says of its petition, for the version it has seen; the answer shows the application. */
    public Uni<Response> say(InviterRequest request, UUID caseId, String ifMatch, ApplicationCommand wish) {
        var said = said(request, new CaseId(caseId), ifMatch, new AsInviter(request.inviter(), wish));
        return submit(request, List.of(said), snapshot -> answer(200, snapshot, ""));
    }

    /** The same, to be taken together with other commands. */
    public Addressed said(InviterRequest request, CaseId caseId, String ifMatch, AsInviter command) {
        return new Addressed(VisaApplication.KIND, caseId, command, request.act(), Versions.required(ifMatch));
    }

    /** Commands that take effect together; the answer is about the first. */
    public Uni<Response> submit(
            InviterRequest request, List<Addressed> commands, Function<CaseSnapshot, Answer> respond) {
        return casework.submit(Work.requested(
                        CaseResponses.key(request.key()), commands, snapshots -> respond.apply(snapshots.getFirst())))
                .map(CaseResponses::of);
    }

    /** An answer that shows the application as its inviter sees it. */
    public Answer answer(int status, CaseSnapshot about, String location) {
        try {
            String body = json.writeValueAsString(ApplicationView.of(about, Sight.INVITER));
            return new Answer(status, body, about.version(), location);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view that cannot be written", impossible);
        }
    }
}
