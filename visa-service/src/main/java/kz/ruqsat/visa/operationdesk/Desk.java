package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.operation.OperationCommand;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;

/** Who stands at the desk, what they may see, and the way of their commands to casework. */
@ApplicationScoped
class Desk {

    private final Counter counter;
    private final Cases cases;
    private final KeyedRequests requests;
    private final Caller caller;
    private final InstantSource clock;

    Desk(Counter counter, Cases cases, KeyedRequests requests, Caller caller, InstantSource clock) {
        this.counter = counter;
        this.cases = cases;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A request of whoever files.
     *
     * @param owner organisation of an inviter; empty for an officer
     */
    record FilersRequest(KeyedRequest key, Act act, String owner) {

        boolean isInviters() {
            return !owner.isEmpty();
        }
    }

    /** The present request of an inviter or officer. The inviter's number stays out of the history: it may be that of a person. */
    FilersRequest filersRequest(String key) {
        if (caller.has(Roles.INVITER)) {
            KeyedRequest request = requests.required(key);
            Actor inviter = new Actor(caller.subject(), Roles.INVITER, "");
            Act act = new Act(clock.instant(), inviter, request.key(), Correlation.currentTraceparent());
            return new FilersRequest(request, act, caller.requiredOrganisation());
        }
        OfficerRequest request = counter.request(key);
        return new FilersRequest(request.key(), request.act(), "");
    }

    /** Which operations the caller may see: an inviter those it filed, an officer those at its body, an auditor all. */
    Predicate<CaseSnapshot> visible() {
        if (caller.has(Roles.AUDITOR)) {
            return snapshot -> snapshot.file() instanceof VisaOperation;
        }
        if (caller.has(Roles.INVITER)) {
            String owner = caller.requiredOrganisation();
            return snapshot -> snapshot.file() instanceof VisaOperation file
                    && file.owner().equals(owner);
        }
        String body = caller.requiredBody();
        return snapshot -> snapshot.file() instanceof VisaOperation file
                && file.office().code().equals(body);
    }

    /** The operation of that id; fails as not found. */
    Uni<CaseSnapshot> operation(UUID caseId) {
        Predicate<CaseSnapshot> visible = visible();
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(visible).orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    /** The visa of an operation, as it stands. */
    Uni<IssuedVisa> visa(CaseId visaId) {
        return cases.find(visaId).map(found -> (IssuedVisa) found.orElseThrow().file());
    }

    static Addressed onOperation(Act act, CaseId caseId, OperationCommand command, long version) {
        return new Addressed(VisaOperation.KIND, caseId, command, act, version);
    }

    /** One command; the answer shows the operation. */
    Uni<Response> submit(KeyedRequest key, List<Addressed> commands) {
        return counter.submit(key, commands, counter.ok(OperationView::of));
    }
}
