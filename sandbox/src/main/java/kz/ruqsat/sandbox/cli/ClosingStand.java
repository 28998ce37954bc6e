package kz.ruqsat.sandbox.cli;

import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.Stand;

/** Closes the stand when the process ends, by whatever way; before there is one, the warden ends what was started. */
final class ClosingStand {
    private Stand stand;
    private boolean closed;

    /** From now on the end of this process is the end of its stand. */
    static ClosingStand withThisProcess() {
        var closing = new ClosingStand();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stand-down"));
        return closing;
    }

    synchronized void own(Stand opened) {
        if (closed) {
            throw new StandException("interrupted");
        }
        stand = opened;
    }

    /** Whether the end has come, so that failures are no news any more. */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Closes the stand, so that another may take its place. */
    synchronized void release() {
        if (stand != null) {
            stand.close();
            stand = null;
        }
    }

    synchronized void close() {
        closed = true;
        release();
    }
}
