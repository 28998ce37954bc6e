package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;

/** One PostgreSQL server on loopback, with its data in one folder. */
final class PostgresServer implements AutoCloseable {
    private static final int PORT_ATTEMPTS = 5;
    private static final int START_LIMIT_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PostgresData data;
    private final PostgresPrograms programs;
    private final Children children;
    private int port;
    private ProcessHandle process;

    private PostgresServer(PostgresData data, PostgresPrograms programs, Children children) {
        this.data = data;
        this.programs = programs;
        this.children = children;
    }

    static PostgresServer start(StandSettings settings, Path lib, PostgresAccount account, Children children) {
        var binaries = PostgresBinaries.unpacked(lib, account.reachable(lib.resolveSibling("postgres")));
        var data = PostgresData.of(settings.folder(), account);
        var server = new PostgresServer(data, new PostgresPrograms(binaries, account, data.log()), children);
        try {
            Folders.make(data.log().getParent());
            data.server().ifPresent(server::end);
            data.prepare(settings, server.programs);
            server.startOn(settings);
            return server;
        } catch (IOException e) {
            throw new StandException("cannot start PostgreSQL in " + data.folder() + ": " + e, e);
        }
    }

    /** Ends a server whose starter is gone; needs no programs, for they may be gone too. */
    static void endAbandoned(Path runFolder, PostgresAccount account) {
        PostgresData.of(runFolder, account).server().ifPresent(abandoned -> {
            abandoned.destroy();
            insist(abandoned);
        });
    }

    /** Removes data that had to be kept outside the run folder. */
    static void removeData(Path runFolder, PostgresAccount account) {
        var data = PostgresData.of(runFolder, account);
        if (!data.folder().startsWith(runFolder)) {
            Folders.remove(data.folder().getParent());
        }
    }

    int port() {
        return port;
    }

    String superuserPassword() {
        return data.password();
    }

    CompletableFuture<ProcessHandle> exit() {
        return process.onExit();
    }

    private void startOn(StandSettings settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = attempt == 1 ? FreePorts.near(settings.postgresPort()) : FreePorts.any();
            try {
                launch(settings);
                return;
            } catch (StandException e) {
                if (attempt == PORT_ATTEMPTS || !LogTail.of(data.log()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    // The server detaches itself from us and the terminal, so the warden is told where it will write its id before it
    // starts.
    private void launch(StandSettings settings) throws IOException {
        Files.deleteIfExists(data.pidFile());
        children.adopt(data.pidFile(), "INT");
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        data.folder().toString(),
                        "-l",
                        data.log().toString(),
                        "-w",
                        "-t",
                        Integer.toString(START_LIMIT_SECONDS),
                        "-o",
                        options(settings)));
        process = data.server()
                .orElseThrow(() -> new StandException("PostgreSQL died just after its start" + LogTail.of(data.log())));
    }

    private String options(StandSettings settings) {
        var options = new TreeMap<>(settings.durability().settings());
        options.put("listen_addresses", "127.0.0.1");
        options.put("unix_socket_directories", "");
        options.put("max_connections", "200");
        options.put("shared_buffers", "128MB");
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        var line = new StringBuilder("-p " + port);
        options.forEach(
                (name, value) -> line.append(" -c ").append(name).append("=").append(value));
        return line.toString();
    }

    private void end(ProcessHandle server) {
        try {
            programs.run("pg_ctl", List.of("stop", "-D", data.folder().toString(), "-m", "fast", "-w", "-t", "20"));
        } catch (IOException | StandException _) {
            // Whether the server still lives is looked at now, and insisted on.
        }
        insist(server);
    }

    private static void insist(ProcessHandle server) {
        if (!Waiting.atMost(PATIENCE).until(() -> !server.isAlive())) {
            server.destroyForcibly();
            Waiting.atMost(PATIENCE).until(() -> !server.isAlive());
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            end(process);
        }
        children.release();
    }
}
