package kz.ruqsat.approval.opening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import kz.ruqsat.approval.berkut.BerkutClient;
import kz.ruqsat.approval.berkut.Delivered;
import kz.ruqsat.approval.persons.Persons;
import kz.ruqsat.approval.request.Acceptance;
import kz.ruqsat.approval.request.ApprovalCommand.ConfirmReceipt;
import kz.ruqsat.approval.request.ApprovalCommand.RecordDispatchRefused;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.ApprovalState.Dispatching;
import kz.ruqsat.approval.request.Errands;
import kz.ruqsat.approval.request.HeldReplies;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import org.jboss.logging.Logger;

/**
 * Delivers a request until Berkut has it: fetches the person, sends the same bytes under the same id as every try before, confirms the
 * receipt (K3), and then has the replies decided that overtook it. A process that dies in between decides them when it starts again.
 */
@ApplicationScoped
class DispatchErrand implements ErrandRunner {

    private static final Logger LOG = Logger.getLogger(DispatchErrand.class);
    private static final Actor BERKUT = new Actor("berkut", "KNB", "KNB");

    private final Cases cases;
    private final Persons persons;
    private final BerkutClient berkut;
    private final HeldReplies held;
    private final InstantSource clock;

    DispatchErrand(Cases cases, Persons persons, BerkutClient berkut, HeldReplies held, InstantSource clock) {
        this.cases = cases;
        this.persons = persons;
        this.berkut = berkut;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Errands.DISPATCH;
    }

    @Override
    public String caseKind() {
        return ApprovalProcedure.KIND;
    }

    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        return cases.find(caseId)
                .map(found -> found.map(CaseSnapshot::file).map(ApprovalFile.class::cast))
                .flatMap(file -> file.filter(f -> f.standing() instanceof Dispatching)
                        .map(this::deliver)
                        .orElseGet(() -> Uni.createFrom().item(Report.NONE)));
    }

    @Override
    public Uni<Void> afterwards(CaseId caseId) {
        return held.decide(caseId);
    }

    private Uni<Report> deliver(ApprovalFile file) {
        return persons.of(file.caseId(), file.owner())
                .flatMap(person -> cases.traceparent(file.caseId(), Topic.APPROVAL_EVENTS)
                        .flatMap(traceparent -> berkut.deliver(file, person, traceparent)))
                .map(delivered -> switch (delivered) {
                    case Delivered.Accepted(var acceptance) -> confirm(file, acceptance);
                    case Delivered.Refused(var reason) -> park(file, reason);
                });
    }

    private Report confirm(ApprovalFile file, Acceptance acceptance) {
        return Report.of(
                new ConfirmReceipt(file.requestId(), acceptance),
                new Act(effectiveAt(acceptance), BERKUT, acceptance.receiptId(), ""));
    }

    /** The receipt takes effect when Berkut accepted, not when we learned of it; a clock ahead of ours is not followed into the future. */
    private Instant effectiveAt(Acceptance acceptance) {
        Instant now = clock.instant();
        return acceptance.acceptedAt().isAfter(now) ? now : acceptance.acceptedAt();
    }

    private static Report park(ApprovalFile file, String reason) {
        LOG.errorf(
                "APPROVAL-001 Berkut refuses the request of case %s for good (%s); it stays unsent until somebody acts",
                file.caseId(), reason);
        return Report.of(new RecordDispatchRefused(file.requestId(), reason));
    }
}
