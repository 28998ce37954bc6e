package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import kz.ruqsat.monitoring.board.OpenPage.Told;
import kz.ruqsat.monitoring.stream.StreamSlots;
import kz.ruqsat.monitoring.waking.Sleeper;
import org.jboss.logging.Logger;

/**
 * Tells open pages what has changed, at most twice a second. What is happening now is rendered once for all pages of a viewpoint; other pages are
 * told how many changes concern them. The id of what is told is a position in the log of stages, the same on every replica.
 */
@ApplicationScoped
class BoardFeed implements Sleeper {

    private static final Logger LOG = Logger.getLogger(BoardFeed.class);
    private static final long TICK_MILLIS = 500;
    private static final long HEARTBEAT_TICKS = 30;

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final Map<Viewpoint, String> lastTold = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final NowReader now;
    private final BoardChanges changes;
    private final Words words;
    private final InstantSource clock;
    private final InstantSource realTime = InstantSource.system();
    private final Vertx vertx;
    private Instant seenAt = Instant.EPOCH;
    private long ticks;

    BoardFeed(NowReader now, BoardChanges changes, Words words, InstantSource clock, Vertx vertx) {
        this.now = now;
        this.changes = changes;
        this.words = words;
        this.clock = clock;
        this.vertx = vertx;
    }

    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance live(Tongue t, NowPage page);

        static native TemplateInstance changes(String text);
    }

    void begin(@Observes StartupEvent started) {
        vertx.setPeriodic(TICK_MILLIS, _ -> tick());
    }

    @Override
    public void woken() {
        changed.set(true);
    }

    /**
     * What a page is told from now on.
     *
     * @param caseId the case it shows, if it shows one
     * @param whole true if its content is pushed
     * @param after position up to which the page was made
     * @param resumedAfter the last one it was told of, if it comes back
     */
    Multi<Told> open(
            Viewpoint from,
            Optional<UUID> caseId,
            boolean whole,
            Instant loginEndsAt,
            long after,
            Optional<Long> resumedAfter) {
        Multi<Told> missed = resumedAfter
                .map(position -> changes.count(position, from.body(), caseId)
                        .map(count -> caughtUp(from, count))
                        .toMulti())
                .orElse(Multi.createFrom().empty());
        return Multi.createBy()
                .concatenating()
                .streams(
                        missed,
                        changes.count(after, from.body(), caseId)
                                .toMulti()
                                .flatMap(count -> live(from, caseId, whole, loginEndsAt, count)));
    }

    private Multi<Told> live(
            Viewpoint from, Optional<UUID> caseId, boolean whole, Instant loginEndsAt, BoardChanges.Count count) {
        return Multi.createFrom()
                .emitter(
                        client -> {
                            var page = new OpenPage(
                                    from,
                                    caseId,
                                    whole,
                                    loginEndsAt,
                                    new AtomicLong(count.count()),
                                    new AtomicLong(count.newest()),
                                    client);
                            pages.add(page);
                            client.onTermination(() -> pages.remove(page));
                            client.emit(Told.ALIVE);
                            greet(page, count);
                        },
                        StreamSlots.BUFFER);
    }

    private void greet(OpenPage page, BoardChanges.Count count) {
        if (page.whole()) {
            lastTold.remove(page.from());
            changed.set(true);
        } else if (count.count() > 0) {
            tellCount(page, count.newest());
        }
    }

    private Told caughtUp(Viewpoint from, BoardChanges.Count count) {
        Tongue t = new Tongue(words, from.language());
        String text = count.count() > BoardChanges.MOST
                ? t.say("tooMany", "count", t.number(BoardChanges.MOST))
                : t.say("caughtUp", "count", count.count());
        return new Told(count.newest(), "caught-up", text);
    }

    private void tick() {
        ticks++;
        if (ticks % HEARTBEAT_TICKS == 0) {
            beat();
        }
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        boolean moved = !minute.equals(seenAt);
        seenAt = minute;
        if (!pages.isEmpty() && (changed.get() | moved) && busy.compareAndSet(false, true)) {
            changed.set(false);
            tell();
        }
    }

    private void beat() {
        Instant moment = realTime.instant();
        for (OpenPage page : pages) {
            if (moment.isBefore(page.loginEndsAt())) {
                page.client().emit(Told.ALIVE);
            } else {
                page.client().complete();
            }
        }
    }

    private void tell() {
        List<OpenPage> open = List.copyOf(pages);
        Map<Viewpoint, List<OpenPage>> whole =
                open.stream().filter(OpenPage::whole).collect(Collectors.groupingBy(OpenPage::from));
        List<OpenPage> counting = open.stream().filter(page -> !page.whole()).toList();
        Multi.createFrom()
                .iterable(whole.entrySet())
                .onItem()
                .transformToUniAndConcatenate(view -> render(view.getKey(), view.getValue()))
                .collect()
                .last()
                .chain(() -> count(counting))
                .onTermination()
                .invoke(() -> busy.set(false))
                .subscribe()
                .with(_ -> {}, this::later);
    }

    private Uni<Void> render(Viewpoint view, List<OpenPage> readers) {
        Tongue t = new Tongue(words, view.language());
        return now.read(t, view.body())
                .chain(page -> Templates.live(t, page)
                        .createUni()
                        .invoke(html -> tellWhole(view, readers, page.position(), html)))
                .replaceWithVoid();
    }

    private void tellWhole(Viewpoint view, List<OpenPage> readers, long position, String html) {
        if (!html.equals(lastTold.put(view, html))) {
            readers.forEach(page -> page.client().emit(new Told(position, "now", html)));
        }
    }

    private Uni<Void> count(List<OpenPage> pages) {
        if (pages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long from = pages.stream().mapToLong(page -> page.reached().get()).min().orElse(0);
        return changes.since(from)
                .invoke(came -> pages.forEach(page -> count(page, came)))
                .replaceWithVoid();
    }

    private void count(OpenPage page, List<BoardChanges.Change> came) {
        if (!came.isEmpty()) {
            boolean own = page.counts(came);
            page.reached().set(Math.max(page.reached().get(), came.getLast().position()));
            if (own) {
                tellCount(page, came.getLast().position());
            }
        }
    }

    private void tellCount(OpenPage page, long position) {
        String text = new Tongue(words, page.from().language())
                .say("changes", "count", page.counted().get());
        page.client().emit(new Told(position, "changes", Templates.changes(text).render()));
    }

    private void later(Throwable away) {
        LOG.warnf("MONITORING-006 the board waits for the database: %s", away.getClass());
        changed.set(true);
    }
}
