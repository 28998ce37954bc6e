package kz.ruqsat.sandbox.year;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;

/**
 * How many cases waited where, reckoned from their stages: what comes and goes at one instant has not waited.
 *
 * @param changes of each queue by instant
 * @param begins the first moment looked at
 * @param ends the first moment not looked at
 */
record QueueLengths(Map<Queue, TreeMap<Instant, Integer>> changes, Instant begins, Instant ends) {

    /**
     * The length of a queue over a while.
     *
     * @param most cases at once
     * @param mostAt when first; empty if nobody ever waited
     * @param mean over all the time, nights included
     */
    record Length(int most, Optional<Instant> mostAt, double mean) {}

    static QueueLengths of(Collection<CaseEnd> cases, Instant begins, Instant ends) {
        var changes = new EnumMap<Queue, TreeMap<Instant, Integer>>(Queue.class);
        for (Queue queue : Queue.values()) {
            changes.put(queue, new TreeMap<>());
        }
        cases.forEach(each -> {
            Optional<Queue> waitsIn = Optional.empty();
            for (StageLine stage : each.timeline().stages()) {
                waitsIn.ifPresent(queue -> changes.get(queue).merge(stage.happenedAt(), -1, Integer::sum));
                waitsIn = Queue.of(stage.state());
                waitsIn.ifPresent(queue -> changes.get(queue).merge(stage.happenedAt(), 1, Integer::sum));
            }
        });
        return new QueueLengths(changes, begins, ends);
    }

    Length ofYear(Queue queue) {
        return between(queue, begins, ends);
    }

    Length ofMonth(Queue queue, YearMonth month) {
        return between(
                queue,
                month.atDay(1).atStartOfDay(KazakhstanTime.ZONE).toInstant(),
                KazakhstanTime.endOf(month.atEndOfMonth()));
    }

    private Length between(Queue queue, Instant from, Instant until) {
        var all = changes.get(queue);
        int length =
                all.headMap(from).values().stream().mapToInt(Integer::intValue).sum();
        int most = length;
        var mostAt = length == 0 ? Optional.<Instant>empty() : Optional.of(from);
        double caseSeconds = 0;
        var since = from;
        for (var change : all.subMap(from, until).entrySet()) {
            caseSeconds +=
                    length * (double) Duration.between(since, change.getKey()).toSeconds();
            since = change.getKey();
            length += change.getValue();
            if (length > most) {
                most = length;
                mostAt = Optional.of(since);
            }
        }
        caseSeconds += length * (double) Duration.between(since, until).toSeconds();
        return new Length(
                most, mostAt, caseSeconds / Duration.between(from, until).toSeconds());
    }
}
