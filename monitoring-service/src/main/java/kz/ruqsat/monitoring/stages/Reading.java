package kz.ruqsat.monitoring.stages;

import java.util.Optional;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.stages.StageReported;

/** What a record turned out to be. */
public sealed interface Reading {

    /** The record itself. */
    Received record();

    /** A stage that may be entered when it is its turn. */
    record Stage(Received record, Envelope envelope, StageReported stage) implements Reading {}

    /** An event of a kind not known here, of the version that is: noted and passed over. */
    record Unknown(Received record, Envelope envelope) implements Reading {}

    /**
     * A record that cannot be entered.
     *
     * @param caseId its case, where that can be read
     * @param sequence 0 where it cannot be read
     * @param detail one sentence that repeats no value of the record
     */
    record Bad(Received record, Optional<CaseId> caseId, long sequence, Fault fault, String detail)
            implements Reading {}

    /** The case it belongs to, where that can be read. */
    default Optional<CaseId> subject() {
        return switch (this) {
            case Stage(var _, var envelope, var _) -> Optional.of(envelope.subject());
            case Unknown(var _, var envelope) -> Optional.of(envelope.subject());
            case Bad bad -> bad.caseId();
        };
    }

    /** Its place in the order of its case; 0 where that cannot be read. */
    default long place() {
        return switch (this) {
            case Stage(var _, var envelope, var _) -> envelope.sequence();
            case Unknown(var _, var envelope) -> envelope.sequence();
            case Bad bad -> bad.sequence();
        };
    }
}
