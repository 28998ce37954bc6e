package kz.ruqsat.berkut.journal;

import java.nio.file.Path;

/** A line before the last cannot be read: something other than a crash has been at the file, and going on would forget accepted requests. */
public final class JournalDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalDamagedException(Path file, long line, String cause) {
        super("The journal " + file + " is damaged at line " + line + " (" + cause
                + "). Restore the file from a copy, or move it away to begin anew.");
    }
}
