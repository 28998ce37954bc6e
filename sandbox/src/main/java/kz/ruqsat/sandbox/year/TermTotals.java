package kz.ruqsat.sandbox.year;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;

/**
 * What became of the terms of all cases, as monitoring-service has it.
 *
 * @param byOwner by whose time it is, and which clock
 */
record TermTotals(SortedMap<Owner, Total> byOwner) {

    /**
     * Whose time.
     *
     * @param account kind of body; empty for a term that nobody can break
     * @param body its code
     */
    record Owner(String account, String body, String clock) implements Comparable<Owner> {
        @Override
        public int compareTo(Owner other) {
            return (account + " " + body + " " + clock).compareTo(other.account + " " + other.body + " " + other.clock);
        }
    }

    /** How many ended in time, ended without what was owed, and run on. */
    record Total(long kept, long broken, long running) {
        static final Total NONE = new Total(0, 0, 0);

        static Total of(TermLine term) {
            return switch (term.status()) {
                case "STOPPED" -> new Total(1, 0, 0);
                case "MISSED" -> new Total(0, 1, 0);
                default -> new Total(0, 0, 1);
            };
        }

        Total plus(Total other) {
            return new Total(kept + other.kept, broken + other.broken, running + other.running);
        }
    }

    static TermTotals of(Collection<CaseEnd> cases) {
        var totals = new TreeMap<Owner, Total>();
        cases.forEach(each -> each.timeline()
                .terms()
                .forEach(term -> totals.merge(
                        new Owner(term.account(), term.body(), term.clock()), Total.of(term), Total::plus)));
        return new TermTotals(totals);
    }

    /** The same without the clocks. */
    TermTotals byBody() {
        var totals = new TreeMap<Owner, Total>();
        byOwner.forEach(
                (owner, total) -> totals.merge(new Owner(owner.account(), owner.body(), ""), total, Total::plus));
        return new TermTotals(totals);
    }
}
