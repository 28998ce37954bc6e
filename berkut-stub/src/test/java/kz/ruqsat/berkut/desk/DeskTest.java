package kz.ruqsat.berkut.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.ruqsat.berkut.choosing.Choosing;
import kz.ruqsat.berkut.choosing.Traits;
import kz.ruqsat.berkut.journal.Journal;
import kz.ruqsat.berkut.journal.Line;
import kz.ruqsat.berkut.register.Acceptance;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.Register;
import kz.ruqsat.berkut.register.Reply;
import kz.ruqsat.berkut.register.Submission;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.MagicIdentifier;
import kz.ruqsat.berkut.script.Planner;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.businesstime.VirtualClock;
import kz.ruqsat.businesstime.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final Instant EPOCH = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-03-12T06:00:00Z");

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock(EPOCH);
    private final Broker broker = new Broker();
    private Journal journal;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        open(clock);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        journal.close();
    }

    @Test
    void an_answer_goes_out_when_the_virtual_clock_reaches_it_and_the_part_is_at_rest_before_and_after()
            throws Exception {
        var participant = new DeskParticipant(desk, clock);
        accept(id(1), MagicIdentifier.KNA2);

        await().until(() -> participant.activity().await().indefinitely().idle());
        var before = participant.activity().await().indefinitely();
        assertThat(before.nextDue()).containsExactly(DAY_2);

        clock.advanceTo(DAY_2);
        assertThat(participant.activity().await().indefinitely().idle())
                .as("due and not sent is not at rest, even before the desk has heard of the step")
                .isFalse();
        participant.clockAdvanced(DAY_2);

        await().until(() -> participant.activity().await().indefinitely().idle());
        assertThat(broker.taken).hasSize(1);
        assertThat(participant.activity().await().indefinitely().nextDue()).isEmpty();
        assertThat(participant.activity().await().indefinitely().moves()).isGreaterThan(before.moves());
    }

    @Test
    void on_the_system_clock_an_answer_goes_out_by_itself() throws Exception {
        close();
        open(InstantSource.system());

        accept(id(1), MagicIdentifier.KNA0);

        await().until(() -> broker.taken.size() == 1);
    }

    @Test
    void after_a_restart_nothing_is_forgotten_and_nothing_is_said_twice() throws Exception {
        accept(id(1), MagicIdentifier.KNA1);
        accept(id(2), MagicIdentifier.KNE1);
        advance(DAY_2);
        await().until(() -> broker.taken.size() == 2 && desk.standing().onTheWay() == 0);

        close();
        open(clock);
        desk.wake();
        var again = ask((register, now) -> register.accept(submission(id(1), MagicIdentifier.KNA1), now));
        advance(Instant.parse("2026-04-07T06:00:00Z"));

        await().until(() -> broker.taken.size() == 3);
        assertThat(again).isInstanceOf(Acceptance.Again.class);
        assertThat(again.receipt().acceptedAt()).isEqualTo(EPOCH);
        assertThat(broker.taken).extracting(r -> r.body().jti()).doesNotHaveDuplicates();
    }

    @Test
    void what_was_sent_but_not_recorded_is_sent_again_with_the_same_jti_and_bytes_R_093() throws Exception {
        broker.holdAcknowledgements();
        accept(id(1), MagicIdentifier.KNR2);
        advance(DAY_2);
        await().until(() -> broker.taken.size() == 1);

        close();
        open(clock);

        await().until(() -> broker.taken.size() == 2);
        assertThat(broker.taken.get(1)).isEqualTo(broker.taken.get(0));
    }

    @Test
    void a_broker_that_is_down_delays_answers_and_loses_none() throws Exception {
        broker.failNext(3);
        accept(id(1), MagicIdentifier.KNA0);
        accept(id(2), MagicIdentifier.KNA0);

        await().until(() -> broker.taken.size() == 2);

        await().untilAsserted(
                        () -> assertThat(kinds()).filteredOn("Sent"::equals).hasSize(2));
        assertThat(broker.failed.get()).isEqualTo(3);
    }

    @Test
    void two_thousand_requests_at_once_share_their_forced_writes_and_each_gets_its_receipt() throws Exception {
        var stages = IntStream.range(0, 2_000)
                .mapToObj(i -> desk.ask(
                                (register, now) -> register.accept(submission(id(i), MagicIdentifier.KNS0), now))
                        .toCompletableFuture())
                .toList();

        CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

        assertThat(stages).allMatch(stage -> stage.join() instanceof Acceptance.First);
        assertThat(desk.standing().moves()).isEqualTo(2_000);
    }

    @Test
    void a_journal_that_cannot_be_written_closes_the_desk_and_no_receipt_is_given() throws Exception {
        journal.close();

        var receipt = desk.ask((register, now) -> register.accept(submission(id(1), MagicIdentifier.KNA1), now))
                .toCompletableFuture();

        assertThatThrownBy(() -> receipt.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DeskClosedException.class);
        await().until(() -> !desk.isOpen());
        assertThatThrownBy(() -> accept(id(2), MagicIdentifier.KNA1)).hasCauseInstanceOf(DeskClosedException.class);
    }

    @Test
    void the_journal_says_why_each_answer_went_out_and_names_nobody() throws Exception {
        accept(id(1), MagicIdentifier.KNA0);
        await().until(() -> kinds().contains("Sent"));

        var sent = journal.after(0, 100).stream()
                .map(Line::entry)
                .filter(Entry.Sent.class::isInstance)
                .map(Entry.Sent.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(sent.why()).isEqualTo("magic identifier KNA0, line 1: APPROVED immediately");
    }

    private void open(InstantSource time) throws Exception {
        var calendar = WorkingCalendar.kazakhstan();
        var register = new Register(
                new Planner(calendar, reason -> "sealed " + UUID.randomUUID()),
                new Choosing(calendar, new Choice(Script.SILENCE, "default")),
                "key-1");
        journal = Journal.open(folder.resolve("journal.jsonl"), time.instant(), l -> register.apply(l.entry()));
        desk = new Desk(register, journal, broker, time);
        desk.start();
    }

    private void accept(UUID id, MagicIdentifier magic) throws Exception {
        ask((register, now) -> register.accept(submission(id, magic), now));
    }

    private <R> R ask(Question<R> question) throws Exception {
        return desk.ask(question).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void advance(Instant to) {
        clock.advanceTo(to);
        desk.wake();
    }

    private List<String> kinds() {
        return journal.after(0, 1_000).stream()
                .map(line -> line.entry().getClass().getSimpleName())
                .toList();
    }

    private static UUID id(int n) {
        return new UUID(0x0195f2a07c1e7d3aL, 0x8000000000000000L + n);
    }

    private static Submission submission(UUID id, MagicIdentifier magic) {
        var traits = new Traits("INVITATION", "C3", "MIA75", 1, "IN", "P0001" + magic);
        return new Submission(id, "case of " + id, "sha-256:" + id, "content", "", "", "", traits);
    }

    /** A broker that can be down. */
    private static final class Broker implements Replies {

        private final List<Reply> taken = new CopyOnWriteArrayList<>();
        private final AtomicInteger toFail = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private volatile boolean silent;

        void failNext(int times) {
            toFail.set(times);
        }

        void holdAcknowledgements() {
            silent = true;
        }

        @Override
        public CompletionStage<Posted> post(Reply reply) {
            if (toFail.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                failed.incrementAndGet();
                return CompletableFuture.failedFuture(new IllegalStateException("broker is down"));
            }
            taken.add(reply);
            return silent ? new CompletableFuture<>() : CompletableFuture.completedFuture(new Posted(0, taken.size()));
        }
    }
}
