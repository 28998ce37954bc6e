package kz.ruqsat.sandbox.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;

/**
 * PostgreSQL with the databases of the services and Kafka with their topics, both real, both on loopback.
 *
 * <p>No process outlives the owner: Kafka ends with its standard input, the warden ends PostgreSQL, and a later start in the same
 * folder ends whatever a crash of everything left behind.
 */
public final class EmbeddedStand implements AutoCloseable {
    private final StandSettings settings;
    private final Children children;
    private final PostgresServer postgres;
    private volatile KafkaBroker kafka;
    private volatile boolean brokerIsWanted = true;
    private volatile boolean closing;
    private volatile Consumer<String> mourner = _ -> {};

    private EmbeddedStand(StandSettings settings, Children children, PostgresServer postgres, KafkaBroker kafka) {
        this.settings = settings;
        this.children = children;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * Starts both in parallel and returns when databases and topics are there.
     *
     * @throws StandException naming what failed and the end of its log; nothing is left running then
     */
    public static EmbeddedStand start(StandSettings settings) {
        Folders.make(settings.folder());
        var home = SandboxHome.find();
        var children = new Children(settings.folder());
        var postgres =
                CompletableFuture.supplyAsync(() -> postgres(settings, home, children), EmbeddedStand::ownThread);
        var kafka = CompletableFuture.supplyAsync(() -> kafka(settings, home, children), EmbeddedStand::ownThread);
        try {
            CompletableFuture.allOf(postgres, kafka).join();
            return new EmbeddedStand(settings, children, postgres.join(), kafka.join());
        } catch (CompletionException e) {
            postgres.thenAccept(PostgresServer::close);
            kafka.thenAccept(KafkaBroker::close);
            children.close();
            throw e.getCause() instanceof StandException cause
                    ? cause
                    : new StandException("the stand did not start", e);
        }
    }

    // Kafka's client looks its own classes up through the thread, and a test may have loaded us with a class loader of
    // its own.
    private static void ownThread(Runnable task) {
        var thread = Thread.ofPlatform().daemon().unstarted(task);
        thread.setContextClassLoader(EmbeddedStand.class.getClassLoader());
        thread.start();
    }

    private static PostgresServer postgres(StandSettings settings, SandboxHome home, Children children) {
        var server = PostgresServer.start(settings, home.lib(), PostgresAccount.current(), children);
        try {
            new Databases(server).create();
            return server;
        } catch (StandException e) {
            server.close();
            throw e;
        }
    }

    private static KafkaBroker kafka(StandSettings settings, SandboxHome home, Children children) {
        var broker = KafkaBroker.start(settings, home, children);
        try {
            Topics.create(broker.bootstrapServers(), settings.partitions());
            return broker;
        } catch (StandException e) {
            broker.close();
            throw e;
        }
    }

    /** Ends what an abandoned stand left running in the folder; its data stays. */
    public static void endAbandoned(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        new Children(absolute).close();
        PostgresServer.endAbandoned(absolute, PostgresAccount.current());
    }

    /** Ends what an abandoned stand left running in the folder and removes the folder. */
    public static void remove(Path folder) {
        endAbandoned(folder);
        PostgresServer.removeData(folder.toAbsolutePath().normalize(), PostgresAccount.current());
        Folders.remove(folder);
    }

    /** Address of a database as the reactive client writes it, without user. */
    public String postgresUrl(String database) {
        return "postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    public int postgresPort() {
        return postgres.port();
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public StandSettings settings() {
        return settings;
    }

    /** Tells, in a sentence, when database or broker die though nobody closed the stand. */
    public void onDeath(Consumer<String> listener) {
        mourner = listener;
        postgres.exit().thenRun(() -> unlessClosing("PostgreSQL"));
        mournBroker();
    }

    private void mournBroker() {
        kafka.exit().thenRun(() -> {
            if (brokerIsWanted) {
                unlessClosing("Kafka");
            }
        });
    }

    private void unlessClosing(String part) {
        if (!closing) {
            mourner.accept(part + " died; see the logs in " + settings.folder());
        }
    }

    /** Stops the broker, in order; its data stays. */
    public void stopBroker() {
        brokerIsWanted = false;
        kafka.close();
    }

    /** Starts the broker again where it was, with the data it had; one that runs is left alone. */
    public void startBroker() {
        if (!brokerIsWanted) {
            kafka = kafka.startedAgain(settings, SandboxHome.find(), children);
            brokerIsWanted = true;
            mournBroker();
        }
    }

    /** Where further children of the stand are started, so that they end with it. */
    public Children children() {
        return children;
    }

    @Override
    public void close() {
        closing = true;
        var broker = CompletableFuture.runAsync(kafka::close);
        postgres.close();
        broker.join();
        children.close();
    }
}
