package kz.ruqsat.approval.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.oversight.Sight.Reach;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.approval.request.ApprovalState.Accepted;
import kz.ruqsat.approval.request.ApprovalState.Answered;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Term;
import kz.ruqsat.casework.TermRow;
import kz.ruqsat.contracts.CaseId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request as it is shown; what is not there is left out.
 *
 * @param acceptedAt Berkut's first acceptance
 * @param verdict only for the body in charge and auditors; never a reason
 * @param receivedAt when the answer reached us
 * @param late true if that was after the term
 */
@Schema(name = "ApprovalRequest", description = "An approval request; what is not there is left out")
public record RequestView(
        UUID requestId,
        CaseId caseId,
        String caseNumber,
        int round,
        String service,
        String category,
        String body,
        String state,
        long version,
        Instant effectiveAt,
        boolean overdue,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String acceptedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String verdict,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String receivedAt,
        boolean late,
        List<TermView> terms,
        DispatchView dispatch) {

    /**
     * How delivering goes.
     *
     * @param tries so far; 0 once it is delivered
     * @param lastError what the last try failed of, in codes
     * @param refused why Berkut will not take it; it is then not tried again
     */
    @Schema(name = "Dispatch")
    public record DispatchView(
            int tries,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String lastError,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String refused) {

        /** Nothing is owed to Berkut. */
        static final DispatchView DONE = new DispatchView(0, "", "");
    }

    /** A term and how its end came about. */
    @Schema(name = "KnbTerm")
    public record TermView(
            String clock,
            String account,
            String body,
            Instant startedAt,
            Instant dueBefore,
            LocalDate lastDay,
            String rule,
            String explanation,
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String endedAt) {

        static TermView of(TermRow row) {
            Term term = row.term();
            return new TermView(
                    term.clock(),
                    term.account(),
                    term.body(),
                    term.startedAt(),
                    term.dueBefore(),
                    term.computation().lastDay(),
                    term.computation().rule(),
                    term.computation().explain(),
                    row.status(),
                    row.endedAt().map(Instant::toString).orElse(""));
        }
    }

    static RequestView of(CaseSnapshot found, List<TermRow> terms, DispatchView dispatch, Reach reach) {
        ApprovalFile file = (ApprovalFile) found.file();
        return new RequestView(
                file.requestId(),
                file.caseId(),
                file.caseNumber(),
                file.round(),
                file.service(),
                file.category(),
                file.body(),
                state(file, reach),
                found.version(),
                found.effectiveAt(),
                file.overdue(),
                file.standing() instanceof Accepted s
                        ? s.acceptance().acceptedAt().toString()
                        : "",
                reach == Reach.WITH_VERDICT && file.standing() instanceof Answered s
                        ? s.verdict().name()
                        : "",
                file.standing() instanceof Answered s ? s.receivedAt().toString() : "",
                file.standing() instanceof Answered s && s.late(),
                terms.stream().map(TermView::of).toList(),
                dispatch);
    }

    /** The state of an answered request is its verdict; to whom that is not told it is just answered. */
    private static String state(ApprovalFile file, Reach reach) {
        return reach == Reach.WITHOUT_VERDICT && file.standing() instanceof Answered ? "ANSWERED" : file.state();
    }
}
