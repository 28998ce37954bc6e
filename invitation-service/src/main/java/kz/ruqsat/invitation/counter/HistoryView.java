package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.casework.HistoryRow;
import kz.ruqsat.casework.TermRow;
import kz.ruqsat.invitation.petition.PetitionFile;

/**
 * What happened to a case, and what became of its terms.
 *
 * @param history in order; each row sealed with the hash of the one before
 * @param terms by start
 */
public record HistoryView(List<Line> history, List<TermView> terms) {

    /**
     * One move.
     *
     * @param transition row of the state table, or the rule of a move that is none
     * @param actor subject of whoever acted; for officials only
     * @param detail what was kept besides; for officials only, since it may tell neutral grounds apart
     */
    public record Line(
            long move,
            String transition,
            String from,
            String to,
            Instant effectiveAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String actor,
            String role,
            String body,
            @JsonRawValue String detail,
            String hash) {}

    /** With what the reader may know of each move. */
    public static HistoryView of(PetitionFile file, List<HistoryRow> rows, List<TermRow> terms, Reader reader) {
        return new HistoryView(
                rows.stream().map(row -> line(row, reader)).toList(),
                Stream.concat(
                                terms.stream().map(TermView::of),
                                file.approval().terms().stream().map(TermView::of))
                        .toList());
    }

    private static Line line(HistoryRow row, Reader reader) {
        return new Line(
                row.move(),
                row.transition(),
                row.from(),
                row.to(),
                row.effectiveAt(),
                reader.isOfficial() ? row.actor().subject() : "",
                row.actor().role(),
                row.actor().body(),
                reader.isOfficial() ? row.detail() : "{}",
                row.hash());
    }
}
