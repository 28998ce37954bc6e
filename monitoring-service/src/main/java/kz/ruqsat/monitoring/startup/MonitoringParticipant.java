package kz.ruqsat.monitoring.startup;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.monitoring.receiving.Progress;
import kz.ruqsat.standclock.Activity;
import kz.ruqsat.standclock.Participant;

/** This service's part in the stand's virtual time: at rest when it holds no record that is not committed. Nothing of it is ever due. */
@Singleton
class MonitoringParticipant implements Participant {

    private static final Map<String, List<String>> READS =
            Map.of("monitoring-service", List.of(Topic.STAGES.wireName()));

    private final Progress progress;

    MonitoringParticipant(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void clockAdvanced(Instant now) {
        // Nothing becomes due here: missed terms are told by the services that own them.
    }

    @Override
    public Uni<Activity> activity() {
        int inHand = progress.inHand();
        List<String> waiting = inHand == 0 ? List.of() : List.of(inHand + " stage records not committed");
        return Uni.createFrom().item(Activity.of(progress.handled(), waiting, Optional.empty(), READS));
    }
}
