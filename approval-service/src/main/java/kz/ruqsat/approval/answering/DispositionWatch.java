package kz.ruqsat.approval.answering;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.storage.CaselessRecord;
import org.jboss.logging.Logger;

/** Counts what comes over the topic, and warns where somebody who is not Berkut may be writing. */
@ApplicationScoped
class DispositionWatch {

    private static final Logger LOG = Logger.getLogger(DispositionWatch.class);
    private static final String COUNTER = "ruqsat.approval.replies";

    private final MeterRegistry meters;

    DispositionWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A reply was put before the table of its request. */
    void decided() {
        meters.counter(COUNTER, "disposition", "BOUND").increment();
    }

    /** A record got a disposition that names no case. */
    void caseless(CaselessRecord record) {
        meters.counter(COUNTER, "disposition", record.disposition().name()).increment();
        LOG.warnf(
                "%s a record of the reply topic got %s (partition %d, offset %d): %s",
                record.disposition() == Disposition.BAD_SIGNATURE ? "APPROVAL-005" : "APPROVAL-006",
                record.disposition(),
                record.position().partition(),
                record.position().offset(),
                record.detail());
    }
}
