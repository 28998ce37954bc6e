package kz.ruqsat.approval.opening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.casework.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what invitation-service publishes. */
@ApplicationScoped
class InvitationEventsChannel {

    private final Intake intake;

    InvitationEventsChannel(Intake intake) {
        this.intake = intake;
    }

    @Incoming("invitation-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
