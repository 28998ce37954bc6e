package kz.ruqsat.invitation.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.casework.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic of approval-service. */
@ApplicationScoped
public class ApprovalEventsChannel {

    private final Intake intake;

    ApprovalEventsChannel(Intake intake) {
        this.intake = intake;
    }

    @Incoming("approval-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
