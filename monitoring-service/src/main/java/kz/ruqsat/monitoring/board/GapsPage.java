package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.oversight.Gaps;
import kz.ruqsat.web.paging.Page;

/**
 * Stages owed and missing: what the owners' lists say held against what is here, what of it is open, and cases that wait for an earlier stage.
 *
 * @param lines cases that wait
 * @param refused why a form that was sent from here was not taken; empty else
 */
public record GapsPage(
        LedgerOfStages ledger, List<Owing> owing, Owed owed, List<Line> lines, String next, List<Complaint> refused) {

    /** The same with why a form was not taken. */
    GapsPage notTaken(List<Complaint> why) {
        return new GapsPage(ledger, owing, owed, lines, next, why);
    }

    /**
     * Owed = received + what is on its way, aside or missing.
     *
     * @param text what the sum is of
     * @param day of a digest; empty for all time
     * @param before the same of the day before
     * @param after the same of the day after; empty for today and for all time
     * @param addsUp true if the parts are the whole
     * @param agreement whether what is here is what the lists say
     * @param promise what is promised, and by whom
     */
    public record LedgerOfStages(
            String text,
            String day,
            String before,
            String after,
            Equation whole,
            List<Owner> owners,
            boolean addsUp,
            String agreement,
            boolean agrees,
            List<BodyOfDay> bodies,
            String promise) {}

    /** The sum, part by part; {@code missing} holds those, too, whose sequence was taken with another event. */
    public record Equation(long owed, long received, long outstanding, List<Part> parts) {}

    /** A part that is not received; {@code href} leads to it. */
    public record Part(String standing, String text, long count, String style, String href) {}

    /** What one owner's list says; {@code read} says whether it is up to date. */
    public record Owner(String owner, Equation sum, String read, boolean failed) {}

    /** Stages of a body on one day. */
    public record BodyOfDay(String body, String title, long entered, long late, String longest) {}

    /** What a body owes at this moment. */
    public record Owing(String body, String title, long count, long late, long missing, Moment oldest) {}

    /**
     * Open duties.
     *
     * @param standing those alone; empty for all
     */
    public record Owed(String standing, List<OwedLine> lines, String next) {}

    /**
     * A stage that is owed.
     *
     * @param ask where its owner is asked for it again; empty where that would not help, and for those who may not
     */
    public record OwedLine(
            String caseId,
            String number,
            String href,
            long sequence,
            String stage,
            String body,
            String owner,
            Moment happened,
            Moment due,
            boolean late,
            String standing,
            String standingText,
            String asked,
            String ask) {}

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

    static List<Line> lines(Tongue t, Page<Gaps.Gap> gaps) {
        return gaps.items().stream().map(gap -> line(t, gap)).toList();
    }

    static String next(Page<Gaps.Gap> gaps) {
        return gaps.next().isEmpty() ? "" : Filter.address(Pages.GAPS.path(), Map.of(Filter.CURSOR, gaps.next()));
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
