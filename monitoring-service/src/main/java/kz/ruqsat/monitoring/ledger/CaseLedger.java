package kz.ruqsat.monitoring.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * The time of one case, charged stretch by stretch from its first stage to its result, or to now while it is open. The charges leave no gap and
 * do not overlap: their sum is the elapsed time, exactly.
 *
 * @param begins first stage
 * @param ends the result; of an open case the moment asked for
 * @param open true while there is no result
 * @param charges in order of time, none empty
 */
public record CaseLedger(Instant begins, Instant ends, boolean open, List<Charge> charges) {

    public CaseLedger {
        charges = List.copyOf(charges);
    }

    /**
     * A stage of the trail.
     *
     * @param at when it was performed; one entered late may lie before the one ahead of it and then takes no time away from it
     * @param last true if it holds the result of the case
     */
    public record Step(Instant at, Stretch begun, boolean last) {}

    /**
     * Time on one account.
     *
     * @param where what the case was waiting in
     */
    public record Charge(TimeOwners.Owner owner, Stretch where, Instant from, Instant to) {

        /** How long it is. */
        public Duration length() {
            return Duration.between(from, to);
        }

        /** The part of it that falls on working days, whole days from 0:00 to 24:00. Source: R-086. */
        public Duration working(WorkingCalendar calendar) {
            Duration sum = Duration.ZERO;
            for (Instant at = from; at.isBefore(to); ) {
                var day = KazakhstanTime.dateOf(at);
                Instant end = earlier(KazakhstanTime.endOf(day), to);
                sum = calendar.isWorkingDay(day) ? sum.plus(Duration.between(at, end)) : sum;
                at = end;
            }
            return sum;
        }
    }

    /** The ledger of a trail; empty if it has no stage, or begins with one at which nobody's time runs, as an issued visa does. */
    public static Optional<CaseLedger> of(List<Step> trail, Instant now, TimeOwners owners) {
        return trail.isEmpty()
                        || ownerOf(trail.getFirst(), trail.getFirst().at(), owners)
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(whole(trail, now, owners));
    }

    private static CaseLedger whole(List<Step> trail, Instant now, TimeOwners owners) {
        Instant begins = trail.getFirst().at();
        Instant reached = begins;
        List<Charge> charges = new ArrayList<>();
        for (int nth = 0; nth < trail.size(); nth++) {
            Step step = trail.get(nth);
            if (step.last()) {
                return new CaseLedger(begins, reached, false, charges);
            }
            Instant next = nth + 1 < trail.size() ? trail.get(nth + 1).at() : now;
            charge(step, reached, next, owners).ifPresent(charges::add);
            reached = later(reached, next);
        }
        return new CaseLedger(begins, reached, true, charges);
    }

    /** A state at rest in the middle of a case is charged to nobody in particular. */
    private static Optional<Charge> charge(Step step, Instant from, Instant to, TimeOwners owners) {
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        var owner = ownerOf(step, from, owners).orElseGet(TimeOwners::platform);
        return Optional.of(new Charge(owner, step.begun(), from, to));
    }

    private static Optional<TimeOwners.Owner> ownerOf(Step step, Instant at, TimeOwners owners) {
        return owners.of(step.begun(), KazakhstanTime.dateOf(at));
    }

    /** From the first stage to the end. */
    public Duration elapsed() {
        return Duration.between(begins, ends);
    }

    /** How much each account has; those with nothing are left out. */
    public Map<Account, Duration> byAccount() {
        Map<Account, Duration> sums = new EnumMap<>(Account.class);
        charges.forEach(charge -> sums.merge(charge.owner().account(), charge.length(), Duration::plus));
        return sums;
    }

    /** True if the charges add up to the elapsed time; anything else is an alarm. */
    public boolean addsUp() {
        return charges.stream()
                .map(Charge::length)
                .reduce(Duration.ZERO, Duration::plus)
                .equals(elapsed());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
