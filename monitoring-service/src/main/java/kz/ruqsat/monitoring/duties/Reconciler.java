package kz.ruqsat.monitoring.duties;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.monitoring.duties.OwnerLists.Item;
import kz.ruqsat.monitoring.duties.OwnerLists.Listed;
import kz.ruqsat.monitoring.lag.Lags;
import kz.ruqsat.monitoring.lag.Offsets;
import kz.ruqsat.web.calls.CallFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the owners' lists on, a look every few seconds of real time. What an owner had sent before a look ended, and this consumer has read past by the next, is
 * missing if it is not here: neither a sequence with a hole nor a record that came tells of the last stage of a case that never came.
 */
@ApplicationScoped
public class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    /** Pages of one list in one look; the rest comes with the next. */
    private static final int PAGES = 1_000;

    private final OwnerLists lists;
    private final DutyTables tables;
    private final Offsets offsets;
    private final InstantSource clock;
    private final Vertx vertx;
    private final Duration lookEvery;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private volatile Optional<Mark> mark = Optional.empty();

    Reconciler(
            OwnerLists lists,
            DutyTables tables,
            Offsets offsets,
            InstantSource clock,
            Vertx vertx,
            @ConfigProperty(name = "ruqsat.stages.look-every", defaultValue = "5s") Duration lookEvery) {
        this.lists = lists;
        this.tables = tables;
        this.offsets = offsets;
        this.clock = clock;
        this.vertx = vertx;
        this.lookEvery = lookEvery;
    }

    /** The ends of the topic at a moment; whatever was seen as sent by then lies before them. */
    private record Mark(OffsetDateTime seenBy, Map<Integer, Long> ends) {}

    void begin(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(lookEvery.toMillis(), _ -> tick());
    }

    void end(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void tick() {
        if (busy.compareAndSet(false, true)) {
            look().onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            _ -> {},
                            away -> LOG.warnf("MONITORING-008 what is owed is not looked at: %s", away.getClass()));
        }
    }

    private Uni<Void> look() {
        return passed().chain(() -> Multi.createFrom()
                        .iterable(lists.names())
                        .onItem()
                        .transformToUniAndConcatenate(this::read)
                        .collect()
                        .last())
                .chain(this::askForUnsent)
                .chain(this::setMark);
    }

    /** Settles what has come, and names missing what the last look knew as sent and this consumer has read past. */
    private Uni<Void> passed() {
        return mark.map(last -> offsets.hasRead(Lags.OWN_GROUP, Topic.STAGES.wireName(), last.ends())
                        .onFailure()
                        .recoverWithItem(false)
                        .chain(read -> tables.settle()
                                .chain(() -> read
                                        ? tables.passed(last.seenBy(), clock.instant())
                                        : Uni.createFrom().voidItem())))
                .orElseGet(tables::settle);
    }

    private Uni<Void> setMark() {
        return tables.now()
                .chain(now -> offsets.ends(Topic.STAGES.wireName()).map(ends -> Optional.of(new Mark(now, ends))))
                // With the broker away nothing can be named missing; what is unsent is told all the same.
                .onFailure()
                .recoverWithItem(Optional.empty())
                .invoke(latest -> mark = latest)
                .replaceWithVoid();
    }

    private Uni<Void> read(String owner) {
        return tables.place(owner, lookEvery.toMillis() / 2000.0)
                .chain(place -> place.map(from -> pages(owner, from, 0))
                        .orElse(Uni.createFrom().voidItem()))
                .invoke(() -> failures.remove(owner))
                .onFailure(CallFailedException.class)
                .recoverWithUni(failure -> failed(owner, failure.getMessage()));
    }

    private Uni<Void> pages(String owner, String place, int read) {
        return lists.after(owner, place)
                .chain(page -> tables.enter(owner, place, page, clock.instant())
                        .chain(() -> goesOn(page, read)
                                ? pages(owner, page.place(), read + 1)
                                : Uni.createFrom().voidItem()));
    }

    private static boolean goesOn(Listed page, int read) {
        return page.more() && read + 1 < PAGES;
    }

    private Uni<Void> failed(String owner, String why) {
        if (!why.equals(failures.put(owner, why))) {
            LOG.warnf("MONITORING-009 the list of %s cannot be read: %s", owner, why);
        }
        return tables.failed(owner, why);
    }

    /** What lay in an outbox may have been sent since. */
    private Uni<Void> askForUnsent() {
        return tables.unsent()
                .chain(cases -> Multi.createFrom()
                        .iterable(cases)
                        .onItem()
                        .transformToUniAndConcatenate(unsent -> lists.ofCase(unsent.owner(), unsent.caseId())
                                .chain(items -> tables.sent(
                                        unsent.caseId(),
                                        items.stream()
                                                .filter(Item::sent)
                                                .map(Item::sequence)
                                                .toList()))
                                .onFailure(CallFailedException.class)
                                .recoverWithUni(failure -> failed(unsent.owner(), failure.getMessage())))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /**
     * Asks the owner of a duty that is not met to send the stage once more.
     *
     * @return false if no such stage is owed
     */
    public Uni<Boolean> askAgain(UUID caseId, long sequence, String by) {
        Instant now = clock.instant();
        return tables.asked(caseId, sequence, by, now)
                .chain(owner -> owner.map(
                                name -> lists.again(name, caseId, sequence).replaceWith(true))
                        .orElse(Uni.createFrom().item(false)));
    }
}
