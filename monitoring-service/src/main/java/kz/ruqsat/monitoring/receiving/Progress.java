package kz.ruqsat.monitoring.receiving;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.monitoring.stages.Plan;
import org.jboss.logging.Logger;

/** How many records this process has dealt with since it started, and how many are in its hands. */
@ApplicationScoped
public class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);

    private final MeterRegistry meters;
    private final AtomicLong handled = new AtomicLong();
    private final AtomicInteger inHand = new AtomicInteger();

    Progress(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("ruqsat.monitoring.records.in.hand", inHand);
    }

    void begin(int records) {
        inHand.addAndGet(records);
    }

    void failed(Throwable failure) {
        meters.counter("ruqsat.monitoring.batches.failed").increment();
        LOG.warnf("MONITORING-001 a batch of stages could not be entered and is tried again: %s", cause(failure));
    }

    /** What kind of failure; a message could quote what was written. */
    private static String cause(Throwable failure) {
        return failure instanceof PgException refused
                ? "SQL state " + refused.getSqlState()
                : failure.getClass().getName();
    }

    void end(int records) {
        handled.addAndGet(records);
        inHand.addAndGet(-records);
    }

    /** Counts what was committed. */
    void count(Plan plan) {
        meters.counter("ruqsat.monitoring.stages.entered")
                .increment(plan.stages().size());
        meters.counter("ruqsat.monitoring.records.repeated").increment(plan.repeats());
        meters.counter("ruqsat.monitoring.records.unknown.kind").increment(plan.unknownKinds());
        plan.faults()
                .forEach((fault, count) -> meters.counter("ruqsat.monitoring.records.parked", "fault", fault.name())
                        .increment(count));
    }

    /** Records dealt with since the start; never goes down. */
    public long handled() {
        return handled.get();
    }

    /** Records taken from the topic and not yet committed. */
    public int inHand() {
        return inHand.get();
    }
}
