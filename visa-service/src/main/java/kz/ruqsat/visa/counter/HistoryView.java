package kz.ruqsat.visa.counter;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.casework.HistoryRow;
import kz.ruqsat.casework.TermRow;

/** What happened to a case, and all its terms. */
public record HistoryView(List<MoveView> history, List<TermView> terms) {

    /**
     * One move.
     *
     * @param detail what is kept besides, as JSON
     */
    public record MoveView(
            long move,
            String transition,
            String from,
            String to,
            Instant effectiveAt,
            String actor,
            String role,
            String body,
            @JsonRawValue String detail,
            String hash) {

        static MoveView of(HistoryRow row) {
            return new MoveView(
                    row.move(),
                    row.transition(),
                    row.from(),
                    row.to(),
                    row.effectiveAt(),
                    row.actor().subject(),
                    row.actor().role(),
                    row.actor().body(),
                    row.detail(),
                    row.hash());
        }
    }

    /** A case's history and terms. */
    public static HistoryView of(List<HistoryRow> rows, List<TermRow> terms) {
        return new HistoryView(
                rows.stream().map(MoveView::of).toList(),
                terms.stream().map(TermView::of).toList());
    }
}
