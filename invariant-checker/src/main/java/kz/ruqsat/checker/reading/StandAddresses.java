package kz.ruqsat.checker.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a stand is found.
 *
 * @param postgres {@code host:port} of the database server
 * @param databases names of the databases
 * @param user who reads; needs the right to select and no other
 * @param password of that user
 * @param kafka bootstrap servers
 * @param authority journal of Berkut's stub; empty where there is a real Berkut
 * @param clients journal of what clients sent; empty if none was kept
 * @param logs folder whose {@code .log} files are read; empty if nobody looks into logs
 */
public record StandAddresses(
        String postgres,
        List<String> databases,
        String user,
        String password,
        String kafka,
        Optional<Path> authority,
        Optional<Path> clients,
        Optional<Path> logs) {

    /** The databases of a stand. */
    public static final List<String> DATABASES = List.of("invitation", "approval", "visa", "monitoring");
}
