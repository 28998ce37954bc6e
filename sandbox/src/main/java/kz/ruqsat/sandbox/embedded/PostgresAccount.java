package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;

/** As whom the database server runs; it refuses to run as root. */
enum PostgresAccount {
    /** The user who started us. */
    OURSELVES(List.of()),
    /** Root inside a user namespace of its own, where it is nobody in particular. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** Root where user namespaces are forbidden, as in most containers: steps down to nobody. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresAccount current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(PostgresAccount::works)
                .findFirst()
                .orElseThrow(
                        () -> new StandException("PostgreSQL does not run as root, and neither unshare -U nor setpriv"
                                + " works here: start as an ordinary user"));
    }

    List<String> command(Path program, List<String> arguments) {
        return Stream.of(prefix, List.of(program.toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }

    /** A folder that this account can reach: the wished one, or for nobody one outside root's home. */
    Path reachable(Path wished) {
        if (this != NOBODY) {
            return wished;
        }
        var base = Path.of(System.getProperty("java.io.tmpdir"), "ruqsat-root");
        try {
            Files.createDirectories(
                    base, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            requireRootsOwn(base);
        } catch (IOException e) {
            throw new StandException("cannot use " + base + " for the database", e);
        }
        return base.resolve(Integer.toHexString(wished.toString().hashCode())).resolve(wished.getFileName());
    }

    /** Hands a folder that we made to this account. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }

    private static void requireRootsOwn(Path base) throws IOException {
        if (!"root".equals(Files.getOwner(base).getName())) {
            throw new StandException("the folder " + base + " belongs to " + Files.getOwner(base) + "; remove it");
        }
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command(Path.of("true"), List.of()))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
