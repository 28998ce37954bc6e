package kz.ruqsat.visa.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.casework.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where approval-service's events come in. */
@ApplicationScoped
class ApprovalEventsChannel {

    private final Intake intake;

    ApprovalEventsChannel(Intake intake) {
        this.intake = intake;
    }

    @Incoming("approval-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
