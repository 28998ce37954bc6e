package kz.ruqsat.approval.review;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.Errands;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import org.jboss.logging.Logger;

/** Raises the alarm over a silence: a warning with a stable code and a counter that alerts look at. Durable, like every errand. */
@ApplicationScoped
class EscalateErrand implements ErrandRunner {

    private static final Logger LOG = Logger.getLogger(EscalateErrand.class);

    private final Counter overdue;

    EscalateErrand(MeterRegistry meters) {
        this.overdue = Counter.builder("ruqsat.approval.overdue")
                .description("Terms of the Committee that passed without an answer")
                .register(meters);
    }

    @Override
    public String kind() {
        return Errands.ESCALATE;
    }

    @Override
    public String caseKind() {
        return ApprovalProcedure.KIND;
    }

    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        LOG.warnf("APPROVAL-002 no answer of the Committee in time, case %s: %s (R-089)", caseId, payload);
        overdue.increment();
        return Uni.createFrom().item(Report.NONE);
    }
}
