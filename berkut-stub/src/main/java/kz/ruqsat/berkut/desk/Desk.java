package kz.ruqsat.berkut.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ruqsat.berkut.journal.Journal;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.Register;
import kz.ruqsat.berkut.register.Reply;
import org.jboss.logging.Logger;

/**
 * Decides everything, in batches: decide each question, write the journal once, then answer. A journal that cannot be written closes the
 * desk for good, because the register would otherwise know what the file does not.
 */
public final class Desk implements AutoCloseable {

    /** Questions decided with one forced write. */
    static final int LARGEST_BATCH = 500;

    /** Waiting questions: 20 full batches; beyond that the caller had better come back. */
    static final int MOST_WAITING = 10_000;

    private static final long LONGEST_NAP_MILLIS = 500;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Desk.class);

    private final LinkedBlockingQueue<Asked<?>> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final BackOff backOff = new BackOff();
    private final Register register;
    private final Journal journal;
    private final Replies replies;
    private final InstantSource clock;
    private final Thread thread;
    private volatile DeskStanding standing = new DeskStanding(0, Optional.empty(), 0, 0, 0);
    private volatile boolean open = true;

    /**
     * @param register as replayed from {@code journal}; belongs to the desk from here on
     * @param clock the shared clock of the stand
     */
    public Desk(Register register, Journal journal, Replies replies, InstantSource clock) {
        this.register = register;
        this.journal = journal;
        this.replies = replies;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("berkut-desk").unstarted(this::work);
    }

    /** Begins to decide and to send. */
    public void start() {
        see(0);
        thread.start();
    }

    /** Fails with {@link DeskClosedException} when the question is not taken; the answer comes after the journal has it. */
    public <R> CompletionStage<R> ask(Question<R> question) {
        var asked = new Asked<>(question);
        if (!open) {
            asked.refuse(new DeskClosedException("Berkut takes nothing at present."));
        } else if (unanswered.get() >= MOST_WAITING) {
            asked.refuse(new DeskClosedException("Berkut has more to do than it can; come back in a second."));
        } else {
            put(asked);
        }
        return asked.answer();
    }

    private void put(Asked<?> asked) {
        unanswered.incrementAndGet();
        waiting.add(asked);
        if (!open) {
            refuseAll(new DeskClosedException("Berkut takes nothing at present."));
        }
    }

    /** The clock has moved, or may have: look for due answers. */
    public void wake() {
        put(new Asked<Void>((_, _) -> Decided.nothing(null)));
    }

    /** Whether questions are taken. */
    public boolean isOpen() {
        return open;
    }

    /** What is going on, without asking the desk. */
    public DeskStanding standing() {
        return standing;
    }

    /** Questions without an answer. */
    public int unanswered() {
        return unanswered.get();
    }

    private void work() {
        var batch = new ArrayList<Asked<?>>();
        try {
            while (open) {
                takeInto(batch);
                decide(batch);
                finish(batch);
                send();
            }
        } catch (InterruptedException _) {
            LOG.debug("the desk is closing");
        } catch (RuntimeException | Error e) {
            LOG.error("BERKUT-001 the desk has closed: nothing is taken until the process is started again", e);
        } finally {
            open = false;
            batch.forEach(asked -> asked.refuse(new DeskClosedException("Berkut closed before it was decided.")));
            refuseAll(new DeskClosedException("Berkut takes nothing at present."));
        }
    }

    private void takeInto(List<Asked<?>> batch) throws InterruptedException {
        batch.clear();
        var first = waiting.poll(nap(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, LARGEST_BATCH - 1);
        }
    }

    /** On a standing clock the nap ends by {@link #wake}; on the system clock with the next due answer. */
    private long nap() {
        long untilDue = register.earliestDue()
                .map(due -> Math.max(0, Duration.between(clock.instant(), due).toMillis() + 1))
                .orElse(LONGEST_NAP_MILLIS);
        return Math.min(LONGEST_NAP_MILLIS, Math.max(untilDue, backOff.millisLeft()));
    }

    private void decide(List<Asked<?>> batch) {
        var now = clock.instant();
        var entries = new ArrayList<Entry>();
        for (var asked : batch) {
            entries.addAll(asked.decide(register, now));
        }
        journal.append(entries, now);
        see(entries.size());
    }

    private void send() {
        if (backOff.millisLeft() == 0) {
            register.takeDue(clock.instant(), LARGEST_BATCH).forEach(this::post);
            see(0);
        }
    }

    private void post(Reply reply) {
        replies.post(reply)
                .whenComplete((posted, failure) -> put(new Asked<Void>((register, _) -> {
                    if (failure == null) {
                        backOff.succeeded();
                        return register.recordSent(reply.sentTo(posted.partition(), posted.offset()));
                    }
                    return comeBack(reply, failure);
                })));
    }

    private Decided<Void> comeBack(Reply reply, Throwable failure) {
        if (backOff.millisLeft() == 0) {
            backOff.failed();
            LOG.warnf(
                    "BERKUT-002 the broker did not take an answer of case %s, try %d: %s",
                    reply.caseReference(), backOff.failuresInARow(), failure);
        }
        register.notSent(reply);
        return Decided.nothing(null);
    }

    private void finish(List<Asked<?>> batch) {
        batch.forEach(Asked::deliver);
        unanswered.addAndGet(-batch.size());
        batch.clear();
    }

    private void see(int entries) {
        standing = new DeskStanding(
                standing.moves() + entries,
                register.earliestDue(),
                register.onTheWay(),
                register.faults().size(),
                register.strays().count());
    }

    private void refuseAll(DeskClosedException cause) {
        for (var asked = waiting.poll(); asked != null; asked = waiting.poll()) {
            asked.refuse(cause);
            unanswered.decrementAndGet();
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        // Only ends the nap. Never an interrupt: it would close the journal's channel in the middle of a write.
        waiting.add(new Asked<Void>((_, _) -> Decided.nothing(null)));
        thread.join(PATIENCE_AT_CLOSE);
    }

    /** The instant of the shared clock. */
    public Instant now() {
        return clock.instant();
    }
}
