package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kz.ruqsat.contracts.CaseId;

/** Does the errands of one kind; a bean per kind. */
public interface ErrandRunner {

    /** The kind it does. */
    String kind();

    /** Whether its errands are named, see {@link Errand#named}. */
    default boolean isOfNamed() {
        return false;
    }

    /** Kind of case its result goes to, see {@link Procedure#kind()}. */
    String caseKind();

    /**
     * Makes the call. A failure is tried again with growing pauses, without end; so the call must be safe to repeat.
     *
     * @param caseId the case that owes it
     * @param payload as in {@link Errand#payload()}
     * @return what to report to the case
     */
    Uni<Report> run(CaseId caseId, String payload);

    /**
     * Does what the report made possible; the errand counts as under way until then. A failure is not tried again, and a process that dies
     * in between never comes to it: whatever must be done needs a second way.
     */
    default Uni<Void> afterwards(CaseId caseId) {
        return Uni.createFrom().voidItem();
    }

    /**
     * The result of a call.
     *
     * @param command is applied in the transaction that ends the errand; empty ends the errand and tells nobody
     * @param act when and by whom; empty for now and by this service
     */
    record Report(Optional<Object> command, Optional<Act> act) {

        /** Nobody needs to be told. */
        public static final Report NONE = new Report(Optional.empty(), Optional.empty());

        /** Takes effect now, by this service. */
        public static Report of(Object command) {
            return new Report(Optional.of(command), Optional.empty());
        }

        /** Takes effect as the other side said. */
        public static Report of(Object command, Act act) {
            return new Report(Optional.of(command), Optional.of(act));
        }
    }
}
