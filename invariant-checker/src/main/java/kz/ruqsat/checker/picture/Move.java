package kz.ruqsat.checker.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A row of a case's history: one move of the case. */
public record Move(Row row) {

    public String caseId() {
        return row.text("case_id");
    }

    /** 1..n within its case. */
    public long number() {
        return row.number("move");
    }

    /** Row of the state table, such as {@code I5}. */
    public String transition() {
        return row.text("transition");
    }

    /** State before; empty text for the first move. */
    public String from() {
        return row.text("from_state");
    }

    public String to() {
        return row.text("to_state");
    }

    /** When it took effect, on the clock of the procedure. */
    public Instant at() {
        return row.instant("effective_at");
    }

    public String actor() {
        return row.text("actor");
    }

    public String role() {
        return row.text("actor_role");
    }

    /** Body the actor acted for; empty text if none. */
    public String actorBody() {
        return row.text("actor_body");
    }

    /** Event or request that led to it; empty text if none. */
    public String cause() {
        return row.text("cause");
    }

    public JsonNode detail() {
        return row.json("detail");
    }

    /** Whether the state is another one afterwards. */
    public boolean changesState() {
        return !from().equals(to());
    }

    /** Whether nobody but the clock did it. */
    public boolean isByClock() {
        return role().equals("SYSTEM");
    }

    @Override
    public String toString() {
        return "move " + number() + " (" + transition() + ")";
    }
}
