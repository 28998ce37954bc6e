package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.casework.rest.CaseResponses;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.invitation.petition.PetitionCommand;
import kz.ruqsat.invitation.petition.PetitionProcedure;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.versions.Versions;

/** Hands commands in and answers with the case as it stands afterwards. */
@ApplicationScoped
public class CaseCounter {

    private static final int OK = 200;

    private final Casework casework;
    private final Callers callers;
    private final KeyedRequests keyedRequests;
    private final ObjectMapper json;

    CaseCounter(Casework casework, Callers callers, KeyedRequests keyedRequests, ObjectMapper json) {
        this.casework = casework;
        this.callers = callers;
        this.keyedRequests = keyedRequests;
        this.json = json;
    }

    /** An officer's command on one case, decided on the version the officer has seen. */
    public Uni<Response> byOfficer(UUID caseId, String key, String ifMatch, PetitionCommand.ByOfficer command) {
        return decided(caseId, key, ifMatch, command, callers.officersAct(), List.of());
    }

    /** An inviter's command on one case, which by note verbale the Ministry gives. */
    public Uni<Response> byInviter(UUID caseId, String key, String ifMatch, PetitionCommand.ByInviter command) {
        return byInviter(caseId, key, ifMatch, command, List.of());
    }

    /** The same, and the inviter wants to be written to there from now on. */
    public Uni<Response> byInviter(
            UUID caseId, String key, String ifMatch, PetitionCommand.ByInviter command, List<Contact> contacts) {
        return decided(caseId, key, ifMatch, command, callers.filersAct(), contacts);
    }

    private Uni<Response> decided(
            UUID caseId, String key, String ifMatch, PetitionCommand command, Act act, List<Contact> contacts) {
        RequestKey requestKey = key(key);
        Reader reader = callers.reader();
        Addressed addressed =
                new Addressed(PetitionProcedure.KIND, new CaseId(caseId), command, act, Versions.required(ifMatch));
        Work work = Work.requested(
                requestKey, List.of(addressed.reaching(contacts)), cases -> caseAnswer(cases.getFirst(), reader));
        return casework.submit(work).map(CaseResponses::of);
    }

    /** The key of the current request. */
    public RequestKey key(String header) {
        return CaseResponses.key(keyedRequests.required(header));
    }

    /** Commands that take effect together or not at all. */
    public Uni<Response> together(
            RequestKey key, List<Addressed> commands, Function<List<CaseSnapshot>, Answer> respond) {
        return casework.submit(Work.requested(key, commands, respond)).map(CaseResponses::of);
    }

    private Answer caseAnswer(CaseSnapshot snapshot, Reader reader) {
        return new Answer(OK, write(CaseViews.answered(snapshot, reader)), snapshot.version(), "");
    }

    /** A view as JSON text. */
    public String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), impossible);
        }
    }
}
