package kz.ruqsat.monitoring.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.monitoring.duties.Promise;
import kz.ruqsat.monitoring.watch.Alert.Kind;
import kz.ruqsat.monitoring.watch.Alert.Step;

/** Which alarms follow from the facts. Pure. */
public final class Watch {

    /** The two steps of what waits: 15 minutes and an hour. Source: P-K1. */
    static final Duration FIRST = Duration.ofMinutes(15);

    static final Duration SECOND = Duration.ofHours(1);

    /** A consumer is behind. Source: reliability I. */
    static final Duration BEHIND = Duration.ofSeconds(60);

    private final OfficeHours hours;

    public Watch(OfficeHours hours) {
        this.hours = hours;
    }

    /** The alarms, the more pressing ones first. */
    public List<Alert> alerts(Facts facts) {
        return Stream.of(
                        late(facts).stream(),
                        counted(Kind.STAGES_MISSING, facts.missing()),
                        counted(Kind.AGAINST_THE_PROCEDURE, facts.againstTheProcedure()),
                        behind(facts),
                        silence(facts).stream(),
                        unread(facts),
                        held(facts).stream())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Alert::step).reversed().thenComparing(Alert::kind))
                .toList();
    }

    private static Optional<Alert> late(Facts facts) {
        return facts.oldestOutstanding().filter(_ -> facts.late() > 0).map(oldest -> {
            boolean forLong = Promise.ENTRY.stepAt(oldest, facts.now()) == Promise.Step.LATE_FOR_LONG;
            Duration forTime = Duration.between(oldest, facts.now());
            return new Alert(Kind.STAGES_LATE, forLong ? Step.SECOND : Step.FIRST, facts.late(), forTime, "");
        });
    }

    /** What must not be at all is pressing from the first on. */
    private static Stream<Alert> counted(Kind kind, long count) {
        return count == 0 ? Stream.of() : Stream.of(new Alert(kind, Step.SECOND, count, Duration.ZERO, ""));
    }

    private static Stream<Alert> behind(Facts facts) {
        return facts.lags().stream()
                .filter(lag -> lag.waited().compareTo(BEHIND) > 0)
                .map(lag -> new Alert(
                        Kind.CONSUMER_BEHIND,
                        lag.waited().compareTo(FIRST) < 0 ? Step.FIRST : Step.SECOND,
                        lag.records(),
                        lag.waited(),
                        lag.consumer().group() + " ← " + lag.consumer().topic()));
    }

    private Optional<Alert> silence(Facts facts) {
        Duration quiet = hours.quiet(facts.lastEntered().orElse(Instant.MIN), facts.now());
        return facts.openCases() ? step(Kind.SILENCE, 0, quiet, "") : Optional.empty();
    }

    private static Stream<Alert> unread(Facts facts) {
        return facts.unread().stream()
                .flatMap(list -> step(Kind.LIST_UNREAD, 0, list.forTime(), list.owner()).stream());
    }

    /** Held on purpose, but not for an hour. */
    private static Optional<Alert> held(Facts facts) {
        return facts.heldSince().map(since -> {
            Duration forTime = Duration.between(since, facts.now());
            Step step = forTime.compareTo(SECOND) < 0 ? Step.FIRST : Step.SECOND;
            return new Alert(Kind.INTAKE_HELD, step, facts.outstanding(), forTime, "");
        });
    }

    private static Optional<Alert> step(Kind kind, long count, Duration forTime, String of) {
        if (forTime.compareTo(FIRST) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Alert(kind, forTime.compareTo(SECOND) < 0 ? Step.FIRST : Step.SECOND, count, forTime, of));
    }
}
