package kz.ruqsat.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.process.StandFile;

/** A stand whose owner runs in the background, out of reach of the terminal's Ctrl-C and hang-up. */
final class Detached {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path folder;
    private final PrintWriter out;
    private final Path log;
    private int shown;

    Detached(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
        this.log = folder.resolve("launcher.log");
    }

    /** Starts the owner with the given arguments, repeats what it says, and returns when its stand is up. */
    void start(List<String> arguments) {
        StandFile.read(folder).ifPresent(other -> {
            throw new StandException("a stand is up in " + folder + " already: end it with ./ruqsat down");
        });
        try {
            Folders.make(folder);
            Files.deleteIfExists(log);
            awaitUp(launch(arguments));
        } catch (IOException e) {
            throw new StandException("cannot start the stand: " + e.getMessage(), e);
        }
    }

    private Process launch(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.addAll(List.of(
                SandboxHome.java(), "-Xmx256m", "-cp", SandboxHome.find().classPath()));
        command.add(Ruqsat.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
    }

    private void awaitUp(Process owner) throws IOException {
        var waiting = Waiting.atMost(LIMIT);
        while (!isUp(owner)) {
            repeat();
            if (!owner.isAlive() || !waiting.pause()) {
                repeat();
                owner.destroy();
                throw new StandException("the stand did not come up; see " + log);
            }
        }
        waiting.until(() -> said("  logs:"));
        repeat();
    }

    private boolean isUp(Process owner) {
        return StandFile.read(folder)
                .filter(stand -> stand.launcherPid() == owner.pid())
                .isPresent();
    }

    private boolean said(String beginning) {
        try {
            return Files.readAllLines(log).stream().anyMatch(line -> line.startsWith(beginning));
        } catch (IOException _) {
            return false;
        }
    }

    private void repeat() throws IOException {
        var lines = Files.readAllLines(log);
        lines.subList(Math.min(shown, lines.size()), lines.size()).forEach(out::println);
        shown = lines.size();
    }
}
