package kz.ruqsat.monitoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.RefusedException;

/** How many streams are open, of all kinds. Source: P-L4. */
@ApplicationScoped
public class StreamSlots {

    /** Events that may wait for one client. */
    public static final int BUFFER = 256;

    static final int MOST_OF_ONE = 5;
    static final int MOST_OF_ALL = 200;

    private final Map<String, Integer> bySubject = new HashMap<>();
    private final MeterRegistry meters;
    private int all;

    StreamSlots(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("ruqsat.monitoring.streams.open", this, StreamSlots::open);
    }

    /**
     * Takes a slot for a subject; to be given back once.
     *
     * @throws RefusedException {@code too-many-requests} if that subject, or all together, have as many as there may be
     */
    public synchronized void take(String subject) {
        if (all >= MOST_OF_ALL || bySubject.getOrDefault(subject, 0) >= MOST_OF_ONE) {
            meters.counter("ruqsat.monitoring.streams.refused").increment();
            throw new RefusedException(Refusal.of(
                    "too-many-requests",
                    "There are 5 streams for each subject and 200 in all. Close one, or try again later."));
        }
        all++;
        bySubject.merge(subject, 1, Integer::sum);
    }

    /** Gives a slot back. */
    public synchronized void giveBack(String subject) {
        all--;
        bySubject.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
    }

    private synchronized int open() {
        return all;
    }
}
