package kz.ruqsat.monitoring.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.monitoring.lag.Lags.Lag;

/**
 * What alarms are made of, at one moment.
 *
 * @param now on the procedure's clock
 * @param outstanding stages owed and not here
 * @param oldestOutstanding when the first of them was performed
 * @param late those for which the promise of entry is broken
 * @param missing those that were sent and read past, or taken with another event
 * @param againstTheProcedure trails that must not be
 * @param lags how far consumers are behind
 * @param openCases cases whose stages may come any time
 * @param lastEntered when the newest stage was entered
 * @param unread how long each list was not read to its end, in real time; those that never were count from the start
 * @param heldSince since when the intake is held, if it is
 */
public record Facts(
        Instant now,
        long outstanding,
        Optional<Instant> oldestOutstanding,
        long late,
        long missing,
        long againstTheProcedure,
        List<Lag> lags,
        boolean openCases,
        Optional<Instant> lastEntered,
        List<Unread> unread,
        Optional<Instant> heldSince) {

    public Facts {
        lags = List.copyOf(lags);
        unread = List.copyOf(unread);
    }

    /** For how long the list of an owner was not read. */
    public record Unread(String owner, Duration forTime) {}
}
