package kz.ruqsat.sandbox.process;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.Children;

/** The service processes of one stand, all at once and each by name. */
final class StandServices {
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);

    private final Map<StandService, ServiceProcess> processes = new EnumMap<>(StandService.class);
    private final Listener listener;

    StandServices(StandPlan plan, ServiceLaunches launches, Children children, Listener listener) {
        this.listener = listener;
        plan.services()
                .forEach(service ->
                        processes.put(service, new ServiceProcess(launches.launch(service), children, listener)));
    }

    ServiceProcess get(StandService service) {
        return Optional.ofNullable(processes.get(service))
                .orElseThrow(() -> new StandException(service.title() + " is not part of this stand"));
    }

    /** Starts all of them and waits until the last one is ready. */
    void startAll() {
        processes.values().forEach(ServiceProcess::start);
        try {
            forEachAtOnce(this::awaitReady);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StandException cause
                    ? cause
                    : new StandException("a service did not start", e);
        }
    }

    void awaitReady(StandService service) {
        get(service).awaitReady(READY_LIMIT);
        listener.told(service.title() + " is ready");
    }

    void stopAll() {
        forEachAtOnce(service -> get(service).stop());
    }

    private void forEachAtOnce(Consumer<StandService> action) {
        var running = List.copyOf(processes.keySet()).stream()
                .map(service -> CompletableFuture.runAsync(() -> action.accept(service), Thread::startVirtualThread))
                .toList();
        running.forEach(CompletableFuture::join);
    }
}
