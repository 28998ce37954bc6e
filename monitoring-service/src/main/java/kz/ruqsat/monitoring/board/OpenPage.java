package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A page that somebody has open.
 *
 * @param caseId the case it shows; empty for a page over many
 * @param whole true if its content is pushed; else it is told how much has come, and asks when its reader wants to see it
 * @param counted how many changes it was told of
 */
record OpenPage(
        Viewpoint from,
        Optional<UUID> caseId,
        boolean whole,
        Instant loginEndsAt,
        AtomicLong counted,
        AtomicLong reached,
        MultiEmitter<? super OpenPage.Told> client) {

    /**
     * What a page is told.
     *
     * @param position id of the event; 0 for a sign of life
     * @param html made ready
     */
    record Told(long position, String name, String html) {

        static final Told ALIVE = new Told(0, "", "");
    }

    /** Counts what concerns it; true if something does. */
    boolean counts(List<BoardChanges.Change> changes) {
        long own = changes.stream()
                .filter(change -> change.position() > reached.get())
                .filter(change -> caseId.isEmpty() || caseId.get().equals(change.caseId()))
                .filter(change -> from.body().isEmpty() || from.body().get().equals(change.reporter()))
                .count();
        counted.addAndGet(own);
        return own > 0;
    }
}
