package kz.ruqsat.sandbox.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started and when it counts as ready.
 *
 * @param name for people, and of its log
 * @param command program and arguments; names the run folder of the stand
 * @param environment added to our own
 * @param workingFolder where it keeps files of its own
 * @param log takes its output, of all its starts
 * @param readiness answers 200 when it is ready
 * @param ending how long it may take to end after being asked, before it is made to
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path workingFolder,
        Path log,
        URI readiness,
        Duration ending) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
