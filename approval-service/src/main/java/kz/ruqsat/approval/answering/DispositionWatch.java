package kz.ruqsat.approval.answering;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.storage.CaselessRecord;
import kz.ruqsat.approval.storage.ReplyRows.Disposed;
import org.jboss.logging.Logger;

/** Counts dispositions by kind, and warns where somebody who is not Berkut may be writing, or Berkut contradicts itself. */
@ApplicationScoped
class DispositionWatch {

    private static final Logger LOG = Logger.getLogger(DispositionWatch.class);

    private final MeterRegistry meters;

    DispositionWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A record of a case got its disposition. */
    void bound(Disposed record) {
        count(record.disposition());
        switch (record.disposition()) {
            case BINDING_MISMATCH, IMPLAUSIBLE_TIME ->
                LOG.warnf("APPROVAL-005 a reply to case %s got %s", record.caseId(), record.disposition());
            case DUPLICATE_CONFLICTING ->
                LOG.warnf("APPROVAL-007 Berkut contradicts its answer to case %s (R-093)", record.caseId());
            default -> LOG.debugf("a reply to case %s got %s", record.caseId(), record.disposition());
        }
    }

    /** A record that names no case got its disposition. */
    void caseless(CaselessRecord record) {
        count(record.disposition());
        LOG.warnf(
                "%s a record of the reply topic got %s (partition %d, offset %d): %s",
                record.disposition() == Disposition.BAD_SIGNATURE ? "APPROVAL-005" : "APPROVAL-006",
                record.disposition(),
                record.position().partition(),
                record.position().offset(),
                record.detail());
    }

    private void count(Disposition disposition) {
        meters.counter("ruqsat.approval.replies", "disposition", disposition.name())
                .increment();
    }
}
