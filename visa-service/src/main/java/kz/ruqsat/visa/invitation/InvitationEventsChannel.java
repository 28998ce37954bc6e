package kz.ruqsat.visa.invitation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.casework.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where invitation-service's events come in. */
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
