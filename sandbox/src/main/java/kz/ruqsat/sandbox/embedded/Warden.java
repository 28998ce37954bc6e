package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.ruqsat.sandbox.StandException;

/**
 * A small shell process that ends this process's children when this process is gone, also after {@code kill -9}.
 *
 * <p>It reads from a pipe that only this process writes to; the system closes the pipe with its last writer, whatever ended it. A
 * parent-death signal would need Linux, and fires already when the starting thread ends.
 */
public final class Warden implements AutoCloseable {
    private final Process shell;
    private final Writer orders;

    private Warden(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter(StandardCharsets.UTF_8);
    }

    public static Warden start() {
        try {
            return new Warden(new ProcessBuilder("/bin/sh", "-c", script())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new StandException("cannot start /bin/sh, which guards the stand's processes", e);
        }
    }

    /** From now on the process ends with this one, by the named signal first and by KILL five seconds later. */
    public void watch(long pid, String signal) {
        order("watch " + pid + " " + signal);
    }

    /**
     * From now on the server whose id stands in the first line of the file ends with this one; the file need not be there yet. There is
     * one server at a time.
     */
    public void watchServer(Path file, String signal) {
        order("server " + signal + " " + file);
    }

    /** The server has ended, in order. */
    public void forgetServer() {
        order("server");
    }

    /** The process has ended; its id may belong to somebody else from now on. */
    public void forget(long pid) {
        order("forget " + pid);
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            if (shell.isAlive()) {
                throw new StandException("the guard of the stand's processes does not listen", e);
            }
        }
    }

    /** Ends what is still watched, then the guard itself. */
    @Override
    public synchronized void close() {
        try {
            orders.close();
            shell.waitFor();
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() throws IOException {
        try (var in = Warden.class.getResourceAsStream("warden.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
