package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.sandbox.StandException;

/**
 * Runs PostgreSQL's programs to their end, under the account that they accept.
 *
 * @param binaries where they are
 * @param account as whom they run
 * @param log what the server writes; its end goes into error messages
 */
record PostgresPrograms(PostgresBinaries binaries, PostgresAccount account, Path log) {
    /**
     * Runs a program and returns when it has succeeded.
     *
     * @throws StandException with its output and the end of the server's log when it fails
     */
    void run(String program, List<String> arguments) throws IOException {
        var output = Files.createTempFile(log.getParent(), program, ".out");
        try {
            var process = new ProcessBuilder(account.command(binaries.program(program), arguments))
                    .directory(log.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(output.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new StandException(program + " failed: " + Files.readString(output) + LogTail.of(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted while " + program + " ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
