package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * Holds back terms that wait on somebody else's messages until all that arrived in time has been read, so that our own lag makes nobody late
 * (P-T2). A bean in the service that reads those messages.
 */
public interface TermGate {

    /** The clocks it holds back. */
    Set<String> clocks();

    /** Completes when everything has been read that had arrived when this was called. */
    Uni<Void> caughtUp();
}
