package kz.ruqsat.registers.lookup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The latest look-ups, each with its case and purpose. In memory: it proves what was asked in a test, and nothing in law. */
public final class LookUpLog {

    /** Look-ups remembered; older ones are forgotten first. */
    public static final int LONGEST = 10_000;

    private final Deque<LoggedLookUp> latest = new ArrayDeque<>();
    private long last;

    /** Writes a look-up down. */
    synchronized void write(Occasion occasion, LookUpAnswer told) {
        latest.addLast(new LoggedLookUp(
                ++last,
                told.asOf(),
                told.requestId(),
                occasion.caseId(),
                occasion.purpose(),
                told.system(),
                told.key(),
                told.outcome()));
        if (latest.size() > LONGEST) {
            latest.removeFirst();
        }
    }

    /** At most {@code most} of those asked for, with numbers above {@code after}, the earliest first. */
    public synchronized List<LoggedLookUp> after(long after, int most, Predicate<LoggedLookUp> askedFor) {
        return latest.stream()
                .filter(each -> each.n() > after && askedFor.test(each))
                .limit(most)
                .toList();
    }

    /** Forgets all of them and begins to count anew. */
    public synchronized void clear() {
        latest.clear();
        last = 0;
    }
}
