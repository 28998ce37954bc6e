package kz.ruqsat.invitation.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.casework.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic of visa-service. */
@ApplicationScoped
public class VisaEventsChannel {

    private final Intake intake;

    VisaEventsChannel(Intake intake) {
        this.intake = intake;
    }

    @Incoming("visa-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
