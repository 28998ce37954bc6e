package kz.ruqsat.sandbox.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.time.Member;

/**
 * The addresses of a stand that is up, as {@code stand.json} in its run folder: how other commands find it.
 *
 * @param launcherPid process that owns the stand
 * @param launcherStartedAtMillis when that process was started, by which it is told from a later one with the same id
 * @param control address of the door through which the owner takes orders
 * @param controlSecret without which it takes none
 * @param kafka bootstrap servers
 * @param postgres address of the database server
 * @param issuer address of the issuer
 * @param services addresses of each service, by name
 */
public record StandFile(
        long launcherPid,
        long launcherStartedAtMillis,
        String control,
        String controlSecret,
        String kafka,
        String postgres,
        String issuer,
        Map<String, Service> services) {
    /**
     * Where a service is reached.
     *
     * @param address its REST API
     * @param managementPort its health, metrics and clock
     * @param startedHere whether the stand started it
     * @param environment the settings it is started with
     */
    public record Service(String address, int managementPort, boolean startedHere, Map<String, String> environment) {}

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Path in(Path folder) {
        return folder.resolve("stand.json");
    }

    /** The stand of that folder, if one is up: its owner lives. */
    public static Optional<StandFile> read(Path folder) {
        var file = in(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), StandFile.class))
                    .filter(stand -> stand.owner().isPresent());
        } catch (IOException e) {
            throw new StandException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The living process that owns the stand. */
    public Optional<ProcessHandle> owner() {
        return ProcessHandle.of(launcherPid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process) == launcherStartedAtMillis);
    }

    static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    void write(Path folder) {
        try {
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(folder, "stand", ".json", onlyOwner);
            JSON.writeValue(beside.toFile(), this);
            Files.move(beside, in(folder), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StandException("cannot write " + in(folder), e);
        }
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(in(folder));
        } catch (IOException e) {
            throw new StandException("cannot remove " + in(folder), e);
        }
    }

    /** The processes that take part in the stand's time. */
    public List<Member> members() {
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().startedHere())
                .map(entry -> Member.onPort(entry.getKey(), entry.getValue().managementPort()))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }
}
