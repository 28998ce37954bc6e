package kz.ruqsat.sandbox.process;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.embedded.Children;
import kz.ruqsat.sandbox.embedded.LogTail;

/** One child process of a stand, which may die and be started again on the same ports. */
public final class ServiceProcess {
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE)
            .build();

    private final Launch launch;
    private final Children children;
    private final Listener listener;
    private Process process;
    private boolean settled;

    ServiceProcess(Launch launch, Children children, Listener listener) {
        this.launch = launch;
        this.children = children;
        this.listener = listener;
    }

    /**
     * Starts it and returns at once; a process that lives already is left alone.
     *
     * @throws StandException when a process of somebody else answers in its place
     */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        if (isReady()) {
            throw new StandException(launch.name()
                    + " answers already, from a process that is not the stand's: end that first (dev mode by Ctrl-C)");
        }
        Folders.make(launch.workingFolder());
        settled = false;
        var started = children.start(
                launch.name(), launch.command(), launch.environment(), launch.workingFolder(), launch.log());
        process = started;
        started.onExit().thenAccept(this::ended);
    }

    private void ended(Process gone) {
        if (isMissed(gone)) {
            listener.told(launch.name() + " died with exit code " + gone.exitValue() + "; the stand goes on without it"
                    + LogTail.of(launch.log()));
        }
    }

    private synchronized boolean isMissed(Process gone) {
        return settled && gone == process;
    }

    /**
     * Waits until it is ready.
     *
     * @throws StandException when it dies first or takes longer, with the end of its log
     */
    public void awaitReady(Duration limit) {
        var waiting = Waiting.atMost(limit);
        while (!isReady()) {
            if (!isAlive()) {
                throw new StandException(launch.name() + " died before it was ready" + LogTail.of(launch.log()));
            }
            if (!waiting.pause()) {
                throw new StandException(
                        launch.name() + " was not ready after " + limit.toSeconds() + " s" + LogTail.of(launch.log()));
            }
        }
        settle();
    }

    // From here on its death is news; before, it is the failure of whoever waits for it.
    private synchronized void settle() {
        settled = isAlive();
    }

    /** Whether it says of itself that it is ready. */
    public boolean isReady() {
        var request = HttpRequest.newBuilder(launch.readiness()).timeout(PROBE).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Id of the process of the last start. */
    public synchronized long pid() {
        if (process == null) {
            throw new StandException(launch.name() + " was never started");
        }
        return process.pid();
    }

    public String name() {
        return launch.name();
    }

    /** Asks it to end and waits until it has. */
    public void stop() {
        withdrawn().ifPresent(asked -> Children.stop(asked, launch.ending()));
    }

    /** Ends it as a crash does, without a last word, and waits until it is gone. */
    public void kill9() {
        withdrawn().ifPresent(gone -> gone.destroyForcibly().onExit().join());
    }

    /** Stops it and starts it again. */
    public void restart() {
        stop();
        start();
    }

    private synchronized Optional<Process> withdrawn() {
        settled = false;
        return Optional.ofNullable(process).filter(Process::isAlive);
    }
}
