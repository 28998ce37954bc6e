package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;

/** One PostgreSQL server on loopback, with its data in one folder. */
final class PostgresServer implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final int PORT_ATTEMPTS = 5;
    private static final int START_LIMIT_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final Children children;
    private final Path data;
    private final Path log;
    private int port;
    private long pid;

    private PostgresServer(PostgresBinaries binaries, PostgresAccount account, Children children, Path folder) {
        this.binaries = binaries;
        this.account = account;
        this.children = children;
        this.data = account.reachable(folder.resolve("postgres"));
        this.log = data.resolveSibling("postgres.log");
    }

    static PostgresServer start(StandSettings settings, Path lib, PostgresAccount account, Children children) {
        var unpackedIn = account.reachable(lib.resolveSibling("postgres"));
        var binaries = PostgresBinaries.unpacked(lib, unpackedIn);
        var server = new PostgresServer(binaries, account, children, settings.folder());
        try {
            leftOver(server.data).ifPresent(server::end);
            server.prepareData(settings);
            server.startOn(settings);
            return server;
        } catch (IOException e) {
            throw new StandException("cannot start PostgreSQL in " + server.data + ": " + e, e);
        }
    }

    int port() {
        return port;
    }

    /** Password of the superuser, made for this data folder alone. */
    String superuserPassword() {
        try {
            return Files.readString(password()).strip();
        } catch (IOException e) {
            throw new StandException("cannot read " + password(), e);
        }
    }

    /** Ends a server whose starter is gone; needs no programs, for they may be gone too. */
    static void endAbandoned(Path folder, PostgresAccount account) {
        var data = account.reachable(folder.resolve("postgres"));
        leftOver(data).ifPresent(process -> {
            process.destroy();
            insist(process);
        });
    }

    /** Removes data that had to be kept outside the run folder. */
    static void removeData(Path folder, PostgresAccount account) {
        var data = account.reachable(folder.resolve("postgres"));
        if (!data.startsWith(folder)) {
            Folders.remove(data.getParent());
        }
    }

    CompletableFuture<ProcessHandle> exit() {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static Optional<ProcessHandle> leftOver(Path data) {
        return Children.pidIn(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(data.toString()))
                        .isPresent());
    }

    private void end(ProcessHandle process) {
        stopIn("fast");
        insist(process);
    }

    private static void insist(ProcessHandle process) {
        if (!Waiting.atMost(PATIENCE).until(() -> !process.isAlive())) {
            process.destroyForcibly();
            Waiting.atMost(PATIENCE).until(() -> !process.isAlive());
        }
    }

    private void prepareData(StandSettings settings) throws IOException {
        if (settings.earlierData() == StandSettings.EarlierData.WIPE) {
            Folders.remove(data);
        }
        if (!Files.exists(data)) {
            initialise(settings);
        }
    }

    // In a folder beside it, moved to its place when whole: an initialisation that was cut short is simply done again.
    private void initialise(StandSettings settings) throws IOException {
        var beside = data.resolveSibling("postgres.new");
        Folders.remove(beside);
        Folders.make(beside);
        account.own(beside);
        account.own(beside.getParent());
        writePassword();
        var arguments = new ArrayList<>(List.of("-D", beside.toString(), "-U", SUPERUSER, "-A", "scram-sha-256"));
        arguments.addAll(List.of("--pwfile", password().toString(), "-E", "UTF8", "--no-instructions"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (settings.durability() == Durability.FAST) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments);
        Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(password());
        Files.createFile(
                password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password(), HexFormat.of().formatHex(random));
        account.own(password());
    }

    private void startOn(StandSettings settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = attempt == 1 ? FreePorts.near(settings.postgresPort()) : FreePorts.any();
            try {
                launch(settings);
                return;
            } catch (StandException e) {
                if (attempt == PORT_ATTEMPTS || !lastLines().contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private void launch(StandSettings settings) throws IOException {
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
        Files.deleteIfExists(pidFile());
        children.adopt(pidFile(), "INT");
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        data.toString(),
                        "-w",
                        "-t",
                        Integer.toString(START_LIMIT_SECONDS),
                        "-l",
                        log.toString(),
                        "-o",
                        line.toString()));
        pid = Children.pidIn(pidFile()).orElseThrow();
    }

    private void run(String program, List<String> arguments) throws IOException {
        var output = Files.createTempFile(log.getParent(), program, ".out");
        try {
            var process = new ProcessBuilder(account.command(binaries.program(program), arguments))
                    .directory(data.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(output.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new StandException(program + " failed: " + Files.readString(output) + lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted while " + program + " ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String lastLines() throws IOException {
        return LogTail.of(log);
    }

    private void stopIn(String mode) {
        try {
            run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", mode, "-w", "-t", "20"));
        } catch (IOException | StandException _) {
            // The caller looks whether the server still lives and insists.
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Path password() {
        return data.resolveSibling("postgres.password");
    }

    @Override
    public void close() {
        ProcessHandle.of(pid).ifPresent(this::end);
        children.release();
    }
}
