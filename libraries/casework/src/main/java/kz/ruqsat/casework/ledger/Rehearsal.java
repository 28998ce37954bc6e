package kz.ruqsat.casework.ledger;

import java.time.Instant;
import java.util.Map;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.web.deadletters.Effects;

/**
 * What would come of work.
 *
 * @param result what became of it before it was undone
 * @param effects moves and events that it caused
 */
public record Rehearsal(WorkResult result, Effects effects) {

    public Rehearsal {
        effects = result instanceof WorkResult.Done ? effects : Effects.NONE;
    }

    static Rehearsal of(WorkResult result, Writes writes) {
        return new Rehearsal(
                result,
                new Effects(
                        writes.of(Statement.HISTORY).stream()
                                .map(Rehearsal::transition)
                                .toList(),
                        writes.of(Statement.EVENT_LOG).stream()
                                .map(Rehearsal::published)
                                .toList()));
    }

    /** Work that cannot be done as it is. */
    public static Rehearsal inVain(String reason) {
        return new Rehearsal(new WorkResult.Parked(reason), Effects.NONE);
    }

    private static Effects.Transition transition(Map<String, Object> history) {
        return new Effects.Transition(
                history.get("case_id").toString(),
                (String) history.get("transition"),
                (String) history.get("from_state"),
                (String) history.get("to_state"),
                (Instant) history.get("effective_at"));
    }

    private static Effects.Published published(Map<String, Object> event) {
        return new Effects.Published(
                event.get("case_id").toString(), (String) event.get("topic"), (String) event.get("type"), (Long)
                        event.get("sequence"));
    }
}
