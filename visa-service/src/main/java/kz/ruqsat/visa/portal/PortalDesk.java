package kz.ruqsat.visa.portal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.evisa.EvisaCommand;
import kz.ruqsat.visa.evisa.EvisaState.Visited;
import kz.ruqsat.visa.invitation.EntryCommand;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.visa.invitation.InvitationEntry;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;

/** Who stands at the portal's desk, what they may see, and how their commands reach casework. */
@ApplicationScoped
class PortalDesk {

    private final KeyedRequests requests;
    private final Caller caller;
    private final Cases cases;
    private final Counter counter;
    private final InstantSource clock;

    PortalDesk(KeyedRequests requests, Caller caller, Cases cases, Counter counter, InstantSource clock) {
        this.requests = requests;
        this.caller = caller;
        this.cases = cases;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * A request of the portal or of a mission that was visited.
     *
     * @param key name of the request
     * @param act when and by whom
     */
    record DeskRequest(KeyedRequest key, Act act) {

        String body() {
            return act.actor().body();
        }
    }

    /** The present request of the portal; anybody else is refused, whatever is asked. */
    DeskRequest ofPortal(String key) {
        KeyedRequest request = requests.required(key);
        if (!caller.has(Roles.PORTAL)) {
            throw new RefusedException(Refusal.ruleViolation(
                            "An electronic visa is issued through the Visa and Migration Portal and through nobody else.",
                            "R-024")
                    .withGrounds(List.of("RG-EVI-01")));
        }
        return request(request, new Actor(caller.subject(), Roles.PORTAL, EvisaApplication.OFFICE.code()));
    }

    /** The present request of a mission. */
    DeskRequest ofMission(String key) {
        KeyedRequest request = requests.required(key);
        return request(request, new Actor(caller.subject(), Roles.MISSION_OFFICER, caller.requiredBody()));
    }

    private DeskRequest request(KeyedRequest key, Actor actor) {
        return new DeskRequest(key, new Act(clock.instant(), actor, key.key(), Correlation.currentTraceparent()));
    }

    /** The application of that id: for the portal, the ministry and the auditor; for a mission where it was visited. */
    Uni<CaseSnapshot> application(UUID caseId) {
        boolean all = caller.has(Roles.PORTAL) || caller.has(Roles.MFA_OFFICER) || caller.has(Roles.AUDITOR);
        String mission = all ? "" : caller.requiredBody();
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(snapshot -> isVisible(snapshot, mission))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    private static boolean isVisible(CaseSnapshot snapshot, String mission) {
        return snapshot.file() instanceof EvisaApplication file
                && (mission.isEmpty()
                        || file.standing() instanceof Visited visited
                                && visited.mission().equals(mission));
    }

    /** One command on one application; the answer shows it. */
    Uni<Response> decide(DeskRequest request, UUID caseId, String ifMatch, EvisaCommand command) {
        long version = Versions.required(ifMatch);
        return application(caseId)
                .flatMap(found -> submit(request, List.of(on(request, found.caseId(), command, version))));
    }

    /** Ends an application without a visa and frees its invitation, both or neither. */
    Uni<Response> end(DeskRequest request, UUID caseId, String ifMatch, EvisaCommand command, Free.End end) {
        long version = Versions.required(ifMatch);
        return application(caseId)
                .map(found -> (EvisaApplication) found.file())
                .flatMap(file -> submit(
                        request,
                        List.of(
                                on(request, file.caseId(), command, version),
                                onInvitation(request, file, new Free(file.caseId(), end)))));
    }

    private static Addressed on(DeskRequest request, CaseId caseId, EvisaCommand command, long version) {
        return new Addressed(EvisaApplication.KIND, caseId, command, request.act(), version);
    }

    private static Addressed onInvitation(DeskRequest request, EvisaApplication file, EntryCommand command) {
        return Addressed.of(InvitationEntry.KIND, file.invitation().caseId(), command, request.act());
    }

    /** Commands that take effect together; the answer shows the application among their cases. */
    Uni<Response> submit(DeskRequest request, List<Addressed> commands) {
        return counter.submit(
                request.key(), commands, found -> counter.answer(200, view(found.stream()), about(found.stream()), ""));
    }

    static EvisaView view(Stream<CaseSnapshot> found) {
        return EvisaView.of(about(found));
    }

    static CaseSnapshot about(Stream<CaseSnapshot> found) {
        return found.filter(snapshot -> snapshot.file() instanceof EvisaApplication)
                .findFirst()
                .orElseThrow();
    }
}
