package kz.ruqsat.sandbox.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.process.StandService;

/** What happens to the parts of the stand itself. */
final class PartDeeds {
    private final DrivenStand stand;
    // The broker is the one without a name among the services.
    private final Set<Optional<StandService>> down = new LinkedHashSet<>();

    PartDeeds(DrivenStand stand) {
        this.stand = stand;
    }

    String kill(StandService service) {
        stand.kill9(service);
        stand.start(service);
        return "up again";
    }

    String stop(Optional<StandService> service) {
        service.ifPresentOrElse(stand::stop, stand::stopBroker);
        down.add(service);
        return "down";
    }

    String start(Optional<StandService> service) {
        service.ifPresentOrElse(stand::start, stand::startBroker);
        down.remove(service);
        return "up again";
    }

    void startWhatIsDown() {
        List.copyOf(down).forEach(this::start);
    }
}
