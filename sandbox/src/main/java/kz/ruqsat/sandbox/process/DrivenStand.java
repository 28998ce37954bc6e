package kz.ruqsat.sandbox.process;

import java.nio.file.Path;
import java.util.Optional;
import kz.ruqsat.sandbox.time.TimeKeeper;

/** A stand as those see it who drive it, wherever it runs and whoever started it. */
public interface DrivenStand {

    /** Base address of a service's REST API. */
    String address(StandService service);

    /** A bearer token of a test user or service. */
    String token(String user);

    /** Bootstrap servers of its broker. */
    String kafka();

    /** A keeper of its time; closed by whoever asked for it. */
    TimeKeeper timeKeeper();

    /** Where those who drive it keep what they sent and were answered; empty where nobody reads that. */
    Optional<Path> journal();

    /** Ends a service as a crash does. */
    void kill9(StandService service);

    /** Asks a service to end and waits until it has. */
    void stop(StandService service);

    /** Starts a service that is down and waits until it is ready. */
    void start(StandService service);

    /** Stops the broker; whoever needs it waits. */
    void stopBroker();

    /** Starts the broker again, at the same address and with the same data. */
    void startBroker();
}
