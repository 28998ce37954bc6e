package kz.ruqsat.sandbox.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;

/**
 * A term that must have run, as {@code KNB_3WD kept 2026-03-26} by its last day in Astana, or {@code KNB_3WD kept 2026-03-27 00:00} by the first
 * moment that is late.
 *
 * @param clock name of the statutory clock
 * @param end {@code kept}, {@code missed} or {@code running}
 * @param dueBefore first instant that is late
 */
record ExpectedTerm(String clock, String end, Instant dueBefore) {
    private static final Map<String, String> ENDS =
            Map.of("STOPPED", "kept", "MISSED", "missed", "RUNNING", "running", "STARTED", "running");
    private static final List<String> KNOWN_ENDS = List.of("kept", "missed", "running");
    private static final int WITH_DAY = 3;
    private static final int WITH_MOMENT = 4;

    /** The line that is compared. */
    static String read(Written term) {
        var words = term.text().split(" +");
        if (words.length != WITH_DAY && words.length != WITH_MOMENT) {
            throw term.wrong("a term is told as \"KNB_3WD kept 2026-03-26\": clock, " + String.join(", ", KNOWN_ENDS)
                    + ", last day in Astana (or the first moment that is late, \"2026-03-27 00:00\")");
        }
        Words.clock(term, words[0]);
        Words.requireOneOf("end of a term", term, words[1], KNOWN_ENDS);
        var due = words.length == WITH_DAY
                ? CivilTime.endOf(Words.date(term, words[2]).toString())
                : Words.moment(term, words[2] + " " + words[3]);
        return new ExpectedTerm(words[0], words[1], due).toString();
    }

    static ExpectedTerm of(TermLine line) {
        return new ExpectedTerm(line.clock(), ENDS.getOrDefault(line.status(), line.status()), line.dueBefore());
    }

    @Override
    public String toString() {
        return clock + " " + end + ", due before " + CivilTime.written(dueBefore);
    }
}
