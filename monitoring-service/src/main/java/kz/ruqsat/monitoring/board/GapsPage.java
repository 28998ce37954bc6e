package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.oversight.Gaps;
import kz.ruqsat.web.paging.Page;

/** Stages owed and missing. */
public record GapsPage(List<Line> lines, String next) {

    /**
     * A case that waits.
     *
     * @param href the case; empty if no stage of it was ever entered
     * @param missing which records, such as {@code 4–6}
     */
    public record Line(
            String caseId,
            String number,
            String href,
            String body,
            long taken,
            String missing,
            long parked,
            long waiting,
            String fault,
            Moment since) {}

    static GapsPage of(Tongue t, Page<Gaps.Gap> gaps) {
        return new GapsPage(
                gaps.items().stream().map(gap -> line(t, gap)).toList(),
                gaps.next().isEmpty() ? "" : Filter.address(Pages.GAPS.path(), Map.of(Filter.CURSOR, gaps.next())));
    }

    private static Line line(Tongue t, Gaps.Gap gap) {
        boolean known = !gap.caseNumber().isEmpty();
        return new Line(
                gap.caseId().toString(),
                known ? gap.caseNumber() : t.label("unknownCase"),
                known ? TermAddress.ofCase(gap.caseId().toString()) : "",
                gap.body(),
                gap.lastSequence(),
                missing(gap.missingFrom(), gap.missingTo()),
                gap.parked(),
                gap.waiting(),
                gap.fault().isEmpty() ? "" : t.label("fault." + gap.fault()),
                t.moment(gap.since()));
    }

    private static String missing(long from, Optional<Long> to) {
        return to.filter(last -> last >= from)
                .map(last -> last == from ? Long.toString(from) : from + "–" + last)
                .orElse("");
    }
}
