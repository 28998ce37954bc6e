package kz.ruqsat.approval.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.ruqsat.approval.berkut.BerkutClient;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.Errands;
import kz.ruqsat.approval.request.HeldReplies;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;

/** Tells Berkut that no answer is wanted any more (K7), and closes the replies that were held for a receipt nobody waits for now. */
@ApplicationScoped
class WithdrawErrand implements ErrandRunner {

    private final BerkutClient berkut;
    private final HeldReplies held;
    private final ObjectMapper json;

    WithdrawErrand(BerkutClient berkut, HeldReplies held, ObjectMapper json) {
        this.berkut = berkut;
        this.held = held;
        this.json = json;
    }

    @Override
    public String kind() {
        return Errands.WITHDRAW;
    }

    @Override
    public String caseKind() {
        return ApprovalProcedure.KIND;
    }

    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        return berkut.withdraw(requestId(payload)).replaceWith(Report.NONE);
    }

    @Override
    public Uni<Void> afterwards(CaseId caseId) {
        return held.decide(caseId);
    }

    private UUID requestId(String payload) {
        try {
            return UUID.fromString(json.readTree(payload).path("requestId").asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an errand of another shape", impossible);
        }
    }
}
