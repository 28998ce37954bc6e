package kz.ruqsat.casework;

import java.time.Instant;

/**
 * One row of the append-only history of a case, which is also its audit.
 *
 * @param move number of the row, from 1
 * @param transition row of the state table
 * @param from state before; empty for the first
 * @param to state after
 * @param effectiveAt when it took effect, on the procedure's clock, UTC
 * @param actor who acted
 * @param cause id of the event or request that led to it; empty if a clock did
 * @param detail what is kept besides, as JSON text
 * @param hash seals this row and, through its predecessor, all before it
 */
public record HistoryRow(
        long move,
        String transition,
        String from,
        String to,
        Instant effectiveAt,
        Actor actor,
        String cause,
        String detail,
        String hash) {}
