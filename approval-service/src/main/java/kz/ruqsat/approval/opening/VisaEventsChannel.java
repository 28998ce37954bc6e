package kz.ruqsat.approval.opening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.casework.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what visa-service publishes. */
@ApplicationScoped
class VisaEventsChannel {

    private final Intake intake;

    VisaEventsChannel(Intake intake) {
        this.intake = intake;
    }

    @Incoming("visa-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
