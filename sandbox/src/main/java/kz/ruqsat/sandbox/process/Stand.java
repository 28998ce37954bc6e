package kz.ruqsat.sandbox.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.EmbeddedStand;
import kz.ruqsat.sandbox.embedded.FreePorts;
import kz.ruqsat.sandbox.identity.Issuer;
import kz.ruqsat.sandbox.identity.IssuerSettings;
import kz.ruqsat.sandbox.mail.MailCatcher;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;

/**
 * A stand that is up: database, broker, issuer and services. A service that dies later is reported and the stand goes on; whoever
 * owns the stand may kill, start and restart any of them. Nothing of it outlives this process.
 */
public final class Stand implements DrivenStand, AutoCloseable {
    private final StandPlan plan;
    private final Listener listener;
    private final FolderLock lock;
    private final EmbeddedStand embedded;
    private final Issuer issuer;
    private final MailCatcher mail;
    private final KafkaStandBroker broker;
    private final ServiceLaunches launches;
    private final StandServices services;
    private final Control control;

    private Stand(StandPlan plan, Listener listener, FolderLock lock, EmbeddedStand embedded, Issuer issuer) {
        this.plan = plan;
        this.lock = lock;
        this.listener = listener;
        this.embedded = embedded;
        this.issuer = issuer;
        this.broker = new KafkaStandBroker(embedded.bootstrapServers());
        this.mail = MailCatcher.open(
                FreePorts.near(MailCatcher.USUAL_PORT),
                MailCatcher.in(plan.embedded().folder()));
        this.launches = new ServiceLaunches(plan, embedded, issuer.address().toString(), mail.port());
        this.services = new StandServices(plan, launches, embedded.children(), listener);
        this.control = Control.open(this);
    }

    /**
     * Starts everything and returns when all services are ready.
     *
     * @throws StandException naming what failed and the end of its log; nothing is left running then
     */
    public static Stand open(StandPlan plan, Listener listener) {
        plan.services().forEach(service -> ServiceLaunches.jar(plan.tree(), service));
        requireNobodyElse(plan.embedded().folder());
        var lock = FolderLock.of(plan.embedded().folder());
        listener.told("starting PostgreSQL and Kafka");
        var stand = around(lock, plan, listener);
        try {
            ServiceFolders.of(plan).forgetIfAsked();
            stand.beginTime();
            listener.told("starting " + plan.services().size() + " services");
            stand.services.startAll();
            stand.file().write(plan.embedded().folder());
            return stand;
        } catch (RuntimeException e) {
            stand.close();
            throw e;
        }
    }

    private static Stand around(FolderLock lock, StandPlan plan, Listener listener) {
        try {
            return around(EmbeddedStand.start(plan.embedded()), lock, plan, listener);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Stand around(EmbeddedStand embedded, FolderLock lock, StandPlan plan, Listener listener) {
        try {
            embedded.onDeath(sentence -> listener.told(sentence));
            return new Stand(plan, listener, lock, embedded, issuer(plan));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static void requireNobodyElse(Path folder) {
        StandFile.read(folder).ifPresent(other -> {
            throw new StandException("a stand is up in " + folder + " already (process " + other.launcherPid()
                    + "): end it with ./ruqsat down");
        });
    }

    private static Issuer issuer(StandPlan plan) {
        var port = FreePorts.near(plan.issuerPort());
        var usual = IssuerSettings.onLoopback(port, plan.embedded().folder());
        return Issuer.start(new IssuerSettings(
                usual.address(), usual.bindAddress(), port, usual.folder(), plan.serviceSecret(), usual.realTime()));
    }

    private void beginTime() {
        if (broker.time().isEmpty()) {
            broker.writeTime(plan.epoch());
        }
    }

    /** The process of a service of this stand. */
    public ServiceProcess service(StandService service) {
        return services.get(service);
    }

    @Override
    public void kill9(StandService service) {
        service(service).kill9();
    }

    @Override
    public void stop(StandService service) {
        service(service).stop();
    }

    @Override
    public void stopBroker() {
        embedded.stopBroker();
    }

    @Override
    public void startBroker() {
        embedded.startBroker();
    }

    @Override
    public void start(StandService service) {
        service(service).start();
        services.awaitReady(service);
    }

    /** Stops a service, starts it again on the same ports and waits until it is ready. */
    public void restart(StandService service) {
        service(service).restart();
        services.awaitReady(service);
    }

    @Override
    public String address(StandService service) {
        return launches.address(service);
    }

    /** Where those who drive this stand keep what they sent and were answered; forgotten with the stand's other data. */
    public Path clientJournal() {
        return plan.embedded().folder().resolve(ServiceFolders.CLIENT_JOURNAL);
    }

    @Override
    public Optional<Path> journal() {
        return Optional.of(clientJournal());
    }

    @Override
    public String kafka() {
        return embedded.bootstrapServers();
    }

    @Override
    public String token(String user) {
        return issuer.token(user);
    }

    public Issuer issuer() {
        return issuer;
    }

    public EmbeddedStand embedded() {
        return embedded;
    }

    @Override
    public TimeKeeper timeKeeper() {
        return new TimeKeeper(file().members(), broker, Patience.USUAL);
    }

    /** Everything other commands have to know to find this stand. */
    public StandFile file() {
        var us = ProcessHandle.current();
        var addresses = new TreeMap<String, StandFile.Service>();
        for (StandService service : StandService.values()) {
            var management = launches.ports(service).management();
            addresses.put(
                    service.title(),
                    new StandFile.Service(
                            address(service),
                            management,
                            plan.services().contains(service),
                            launches.environment(service)));
        }
        return new StandFile(
                us.pid(),
                StandFile.startOf(us),
                control.address(),
                control.secret(),
                embedded.bootstrapServers(),
                "postgresql://127.0.0.1:" + embedded.postgresPort(),
                issuer.address().toString(),
                addresses);
    }

    /** Stops the services, then what they stand on. */
    @Override
    public void close() {
        List.<Runnable>of(
                        () -> StandFile.remove(plan.embedded().folder()),
                        control::close,
                        services::stopAll,
                        broker::close,
                        mail::close,
                        issuer::close,
                        embedded::close,
                        lock::close)
                .forEach(this::goOnWhatever);
    }

    // One part that does not stop must not keep the others alive.
    private void goOnWhatever(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            listener.told("while stopping: " + e.getMessage());
        }
    }
}
