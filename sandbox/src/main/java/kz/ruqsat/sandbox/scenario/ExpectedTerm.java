package kz.ruqsat.sandbox.scenario;

import java.time.Instant;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;

/**
 * A term that must have run.
 *
 * @param clock name of the statutory clock
 * @param dueBefore first instant that is late
 * @param status {@code STOPPED}, {@code MISSED} or {@code RUNNING}
 */
record ExpectedTerm(String clock, Instant dueBefore, String status) {

    /** It ends with that civil date in Astana and was kept. */
    static ExpectedTerm kept(String clock, String lastDay) {
        return new ExpectedTerm(clock, CivilTime.endOf(lastDay), "STOPPED");
    }

    /** It ends with that civil date in Astana and was missed. */
    static ExpectedTerm missed(String clock, String lastDay) {
        return new ExpectedTerm(clock, CivilTime.endOf(lastDay), "MISSED");
    }

    /** It ends with that civil date in Astana and still runs. */
    static ExpectedTerm running(String clock, String lastDay) {
        return new ExpectedTerm(clock, CivilTime.endOf(lastDay), "RUNNING");
    }

    static ExpectedTerm of(TermLine line) {
        var status = line.status().equals("STARTED") ? "RUNNING" : line.status();
        return new ExpectedTerm(line.clock(), line.dueBefore(), status);
    }

    @Override
    public String toString() {
        return clock + " due before " + dueBefore + " " + status;
    }
}
