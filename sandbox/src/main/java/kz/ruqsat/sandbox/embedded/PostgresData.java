package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;

/**
 * The data folder of one server, with the superuser's password beside it.
 *
 * @param folder the data folder, absolute; may lie outside the run folder when the server's account cannot reach that
 * @param account who owns it
 */
record PostgresData(Path folder, PostgresAccount account) {
    static final String SUPERUSER = "postgres";

    static PostgresData of(Path runFolder, PostgresAccount account) {
        return new PostgresData(account.reachable(runFolder.resolve("postgres")), account);
    }

    Path log() {
        return folder.resolveSibling("postgres.log");
    }

    /** Where a running server writes its process id. */
    Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    /** The server that lives on this folder, if one does. */
    Optional<ProcessHandle> server() {
        return Children.pidIn(pidFile()).flatMap(ProcessHandle::of).filter(this::isNamedBy);
    }

    private boolean isNamedBy(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(folder.toString()))
                .isPresent();
    }

    /** Password of the superuser, made for this folder alone. */
    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new StandException("cannot read " + passwordFile(), e);
        }
    }

    /** Makes the folder ready for a server; data that are there stay, unless they are to be wiped. */
    void prepare(StandSettings settings, PostgresPrograms programs) throws IOException {
        if (settings.earlierData() == StandSettings.EarlierData.WIPE) {
            Folders.remove(folder);
        }
        if (!Files.exists(folder)) {
            initialise(settings, programs);
        }
    }

    // In a folder beside it, moved to its place when whole: an initialisation that was cut short is simply done again.
    private void initialise(StandSettings settings, PostgresPrograms programs) throws IOException {
        var beside = folder.resolveSibling("postgres.new");
        Folders.remove(beside);
        Folders.make(beside);
        account.own(beside);
        account.own(beside.getParent());
        writePassword();
        var arguments = new ArrayList<>(List.of("-D", beside.toString(), "-U", SUPERUSER, "-A", "scram-sha-256"));
        arguments.addAll(List.of("--pwfile", passwordFile().toString(), "-E", "UTF8", "--no-instructions"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (settings.durability() == Durability.FAST) {
            arguments.add("--no-sync");
        }
        programs.run("initdb", arguments);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        account.own(passwordFile());
    }

    private Path passwordFile() {
        return folder.resolveSibling("postgres.password");
    }
}
