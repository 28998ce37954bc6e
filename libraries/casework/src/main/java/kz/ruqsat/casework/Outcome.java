package kz.ruqsat.casework;

import java.util.List;
import kz.ruqsat.contracts.Refusal;

/**
 * What comes of a command.
 *
 * @param <F> the file of the case
 */
public sealed interface Outcome<F extends CaseFile> permits Move, Outcome.Unchanged, Outcome.Refused {

    /**
     * The command is lawful and changes nothing, for example a repeat.
     *
     * @param reason why, for the log
     * @param rows rows that are kept all the same
     * @param errands outside calls that are owed again
     */
    record Unchanged<F extends CaseFile>(String reason, List<Row> rows, List<Errand> errands) implements Outcome<F> {

        public Unchanged {
            rows = List.copyOf(rows);
            errands = List.copyOf(errands);
        }
    }

    /** The command is not carried out. All other commands of the same work are not either. */
    record Refused<F extends CaseFile>(Refusal refusal) implements Outcome<F> {}

    /** Nothing changes. */
    static <F extends CaseFile> Outcome<F> unchanged(String reason) {
        return unchanged(reason, List.of());
    }

    /** Nothing changes but for these rows. */
    static <F extends CaseFile> Outcome<F> unchanged(String reason, List<Row> rows) {
        return unchanged(reason, rows, List.of());
    }

    /** Nothing changes but for these rows, and these outside calls are made once more. */
    static <F extends CaseFile> Outcome<F> unchanged(String reason, List<Row> rows, List<Errand> errands) {
        return new Unchanged<>(reason, rows, errands);
    }

    /** Refused. */
    static <F extends CaseFile> Outcome<F> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The case moves to this file by this row of its state table. */
    static <F extends CaseFile> Move.Draft<F> moved(F next, String transition) {
        return new Move.Draft<>(next, transition);
    }
}
