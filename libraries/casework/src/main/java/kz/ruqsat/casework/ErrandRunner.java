package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kz.ruqsat.contracts.CaseId;

/** Does the errands of one kind; a bean per kind. */
public interface ErrandRunner {

    /** The kind it does. */
    String kind();

    /** Kind of case its result goes to, see {@link Procedure#kind()}. */
    String caseKind();

    /**
     * Makes the call. A failure is tried again with growing pauses, without end; so the call must be safe to repeat.
     *
     * @param caseId the case that owes it
     * @param payload as in {@link Errand#payload()}
     * @return the command that reports the result to the case, and is applied in the transaction that ends the errand; empty ends the errand
     *     and tells nobody
     */
    Uni<Optional<Object>> run(CaseId caseId, String payload);
}
