package kz.ruqsat.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * A case moves: its new file and all that goes with it. There is none without an event, so no state changes unpublished.
 *
 * @param file the case afterwards
 * @param transition row of the state table, for example {@code I5}
 * @param events what is published, in this order
 * @param stages stages that are owed to the monitoring system; the terms are added by casework
 * @param started terms that start
 * @param stopped clocks whose running term stops in time
 * @param errands outside calls that are owed from now on
 * @param calledOff kinds of errand that are owed no longer
 * @param rows rows for tables of the service
 * @param detail what the history keeps besides, for example findings; written as JSON
 */
public record Move<F extends CaseFile>(
        F file,
        String transition,
        List<Event> events,
        List<Stage> stages,
        List<Term> started,
        Set<String> stopped,
        List<Errand> errands,
        Set<String> calledOff,
        List<Row> rows,
        Map<String, Object> detail)
        implements Outcome<F> {

    public Move {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("transition " + transition + " publishes nothing");
        }
    }

    /**
     * A stage as the procedure knows it.
     *
     * @param code code of the stage, or the name of the new state if it is optional
     * @param optional true if the Rules do not ask for it
     * @param service {@code S1}, {@code S2} or {@code S3}
     * @param reporterKind {@code MIA_TD}, {@code MFA} or {@code FOREIGN_MISSION}
     * @param reporter code of the body
     * @param result how the case ended; empty if it did not
     * @param grounds codes of the grounds of a refusal
     * @param mentioned terms that another service keeps and that belong to this stage, besides those of the case itself
     */
    public record Stage(
            String code,
            boolean optional,
            String service,
            String reporterKind,
            String reporter,
            String result,
            List<String> grounds,
            List<ReportedTerm> mentioned) {

        public Stage {
            grounds = List.copyOf(grounds);
            mentioned = List.copyOf(mentioned);
        }
    }

    /** Collects what goes with a move; {@link #done()} ends it. */
    public static final class Draft<F extends CaseFile> {

        private final F file;
        private final String transition;
        private final List<Event> events = new ArrayList<>();
        private final List<Stage> stages = new ArrayList<>();
        private final List<Term> started = new ArrayList<>();
        private final Set<String> stopped = new LinkedHashSet<>();
        private final List<Errand> errands = new ArrayList<>();
        private final Set<String> calledOff = new LinkedHashSet<>();
        private final List<Row> rows = new ArrayList<>();
        private Map<String, Object> detail = Map.of();

        Draft(F file, String transition) {
            this.file = file;
            this.transition = transition;
        }

        /** Publishes an event. */
        public Draft<F> publish(Event event) {
            events.add(event);
            return this;
        }

        /** Reports a stage. */
        public Draft<F> report(Stage stage) {
            stages.add(stage);
            return this;
        }

        /** Starts a term; a running one of the same clock is replaced. */
        public Draft<F> start(Term term) {
            started.add(term);
            return this;
        }

        /** Stops the running term of a clock; nothing happens if none runs. */
        public Draft<F> stop(String... clocks) {
            stopped.addAll(List.of(clocks));
            return this;
        }

        /** Owes an outside call. */
        public Draft<F> send(Errand errand) {
            errands.add(errand);
            return this;
        }

        /** Owes it no longer. */
        public Draft<F> callOff(String kind) {
            calledOff.add(kind);
            return this;
        }

        /** Adds a row to a table of the service. */
        public Draft<F> keep(Row row) {
            rows.add(row);
            return this;
        }

        /** Adds rows. */
        public Draft<F> keep(List<Row> more) {
            rows.addAll(more);
            return this;
        }

        /** What the history keeps besides. */
        public Draft<F> because(Map<String, Object> reasons) {
            detail = reasons;
            return this;
        }

        /** The finished move. */
        public Move<F> done() {
            return new Move<>(
                    file,
                    transition,
                    List.copyOf(events),
                    List.copyOf(stages),
                    List.copyOf(started),
                    Set.copyOf(stopped),
                    List.copyOf(errands),
                    Set.copyOf(calledOff),
                    List.copyOf(rows),
                    detail);
        }
    }
}
