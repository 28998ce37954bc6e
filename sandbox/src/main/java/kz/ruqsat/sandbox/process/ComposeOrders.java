package kz.ruqsat.sandbox.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.StandException;

/** Stops and starts parts of the stand of docker-compose.yml. */
final class ComposeOrders {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "kill", List.of("kill", "--signal", "KILL"),
            "stop", List.of("stop"),
            // Waits until the part is healthy, and starts nothing else.
            "start", List.of("up", "--detach", "--wait", "--no-deps", "--no-recreate"));

    private final Path tree;

    ComposeOrders(Path tree) {
        this.tree = tree;
    }

    void give(String order, String part) {
        var command = new ArrayList<>(List.of("docker", "compose"));
        command.addAll(ORDERS.get(order));
        command.add(part);
        try {
            var process = new ProcessBuilder(command)
                    .directory(tree.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StandException(String.join(" ", command) + " failed: " + said);
            }
        } catch (IOException e) {
            throw new StandException("docker compose cannot be called: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }
}
