package kz.ruqsat.berkut.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * The desk as it stood after its last batch.
 *
 * @param moves entries written since the start
 * @param earliest instant of the earliest answer that waits; as a result, empty if there is none
 * @param onTheWay answers the broker has not acknowledged
 * @param faults that are set, whether they strike at present or not
 * @param unmatched calls that nothing was meant for, since the journal began
 */
public record DeskStanding(long moves, Optional<Instant> earliest, int onTheWay, int faults, long unmatched) {}
