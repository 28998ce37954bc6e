package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;

/**
 * The child processes of one run folder: started shielded from the terminal's Ctrl-C (their owner stops them in order), watched
 * by the warden, and written down by id, so that a later start can end what a crash of the whole machine room left behind.
 */
public final class Children implements AutoCloseable {
    /** How long a child may usually take to end after being asked. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final String SHIELD = "trap '' INT HUP; exec \"$@\"";

    private final Path folder;
    private final Warden warden = Warden.start();

    public Children(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(pids());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endLeftOvers();
    }

    /**
     * Starts a child; its output goes to the log file, its standard input is a pipe that closes when this process ends.
     *
     * @param command must name the run folder, by which a left-over child is told from a stranger with the same id
     */
    public Process start(
            String name, List<String> command, Map<String, String> environment, Path workingFolder, Path log) {
        try {
            var builder = new ProcessBuilder(shielded(command)).directory(workingFolder.toFile());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
            return watched(name, builder.start());
        } catch (IOException e) {
            throw new StandException("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private Process watched(String name, Process child) throws IOException {
        warden.watch(child.pid(), "TERM");
        var record = pids().resolve(name + ".pid");
        Files.writeString(record, Long.toString(child.pid()));
        child.onExit().thenRun(() -> warden.forget(child.pid()));
        return child;
    }

    /** Watches a server that detaches itself and writes its id to the file. */
    void adopt(Path pidFile, String signal) {
        warden.watchServer(pidFile, signal);
    }

    void release() {
        warden.forgetServer();
    }

    /**
     * Asks the child to end and then insists.
     *
     * @param grace how long it may take
     */
    public static void stop(Process child, Duration grace) {
        child.destroy();
        try {
            if (!child.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void endLeftOvers() {
        try (Stream<Path> records = Files.list(pids())) {
            records.forEach(this::endLeftOver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endLeftOver(Path record) {
        try {
            pidIn(record).flatMap(this::ours).ifPresent(Children::end);
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of a file as a process id, if it is one. */
    static Optional<Long> pidIn(Path record) {
        try (var lines = Files.lines(record)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,10}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The live process of that id, provided its command line names this run folder. */
    Optional<ProcessHandle> ours(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::namesThisFolder);
    }

    private boolean namesThisFolder(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(folder.toString()))
                .isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!Waiting.atMost(GRACE).until(() -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private Path pids() {
        return folder.resolve("pids");
    }

    private static List<String> shielded(List<String> command) {
        var whole = new ArrayList<>(List.of("/bin/sh", "-c", SHIELD, "sh"));
        whole.addAll(command);
        return whole;
    }

    /** Ends every child that is still alive. */
    @Override
    public void close() {
        warden.close();
    }
}
