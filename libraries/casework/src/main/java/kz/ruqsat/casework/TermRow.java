package kz.ruqsat.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A term of a case and what became of it.
 *
 * @param term the term
 * @param status {@code RUNNING}, {@code STOPPED} in time, or {@code MISSED}
 * @param endedAt when it stopped or was over, UTC; empty while it runs
 */
public record TermRow(Term term, String status, Optional<Instant> endedAt) {}
