package kz.ruqsat.casework;

import java.util.List;
import kz.ruqsat.contracts.Refusal;

/** What became of work. */
public sealed interface WorkResult {

    /**
     * It took effect and is committed.
     *
     * @param cases the cases afterwards, in the order of the commands
     * @param answer the answer that was made
     */
    record Done(List<CaseSnapshot> cases, Answer answer) implements WorkResult {}

    /** The same request was answered before; this is that answer. */
    record Replayed(Answer answer) implements WorkResult {}

    /** Nothing of it took effect. */
    record Refused(Refusal refusal) implements WorkResult {}

    /** A record that was handled before. */
    record Duplicate() implements WorkResult {}

    /** A record that could not be handled; it and what follows for its case is kept, and waits. */
    record Parked(String reason) implements WorkResult {}

    /** The program or the database failed on it; nothing of it took effect. */
    record Broken(Throwable cause) implements WorkResult {}
}
