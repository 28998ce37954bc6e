package kz.ruqsat.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the history as it is read; it is written with everything else of a move, by casework's one statement. */
@Entity(name = "History")
@Immutable
@Table(name = "history")
class HistoryEntity {

    /** Which move of which case. */
    @Embeddable
    record Place(@Column(name = "case_id") UUID caseId, long move) {}

    @EmbeddedId
    Place place;

    String transition;

    @Column(name = "from_state")
    String from;

    @Column(name = "to_state")
    String to;

    @Column(name = "effective_at")
    Instant effectiveAt;

    String actor;

    @Column(name = "actor_role")
    String actorRole;

    @Column(name = "actor_body")
    String actorBody;

    String cause;
    String detail;
    String hash;

    HistoryRow asRow() {
        return new HistoryRow(
                place.move(),
                transition,
                from,
                to,
                effectiveAt,
                new Actor(actor, actorRole, actorBody),
                cause,
                detail,
                hash);
    }
}
