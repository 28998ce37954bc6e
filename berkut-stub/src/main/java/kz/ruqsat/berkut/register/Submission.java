package kz.ruqsat.berkut.register;

import java.util.UUID;
import kz.ruqsat.berkut.script.Choice;

/**
 * A request as it reaches the desk: everything but the person.
 *
 * @param unlessScripted the answers if nobody wrote a script for it: from a magic identifier or the default
 */
public record Submission(
        UUID requestId,
        String caseReference,
        int round,
        String service,
        String category,
        String body,
        String requestHash,
        String contentHash,
        Choice unlessScripted) {}
