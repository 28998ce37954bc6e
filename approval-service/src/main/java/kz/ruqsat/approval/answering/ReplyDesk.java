package kz.ruqsat.approval.answering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.approval.berkut.Arrival;
import kz.ruqsat.approval.berkut.ReadReply;
import kz.ruqsat.approval.berkut.ReadReply.Readable;
import kz.ruqsat.approval.berkut.ReadReply.Unreadable;
import kz.ruqsat.approval.berkut.ReplyReader;
import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.approval.storage.CaselessRecord;
import kz.ruqsat.approval.storage.HeldRow;
import kz.ruqsat.approval.storage.ReplyRows;
import kz.ruqsat.contracts.CaseId;
import org.jboss.logging.Logger;

/**
 * Gives each record of a batch its disposition.
 *
 * <p>Records seen before are left out by one query; should that miss one, the primary key of the dispositions stops the second effect, since
 * both are written in one transaction. A batch that fails is tried again in place with growing pauses, and what it had already done is then
 * seen. A record on which the program itself fails is put aside after a few tries, so that it delays its own case alone (P-P1).
 */
@ApplicationScoped
class ReplyDesk {

    private static final Logger LOG = Logger.getLogger(ReplyDesk.class);

    /** After so many tries a record that breaks the program is put aside, if the database takes it; if not, the trouble is not the record's. */
    private static final int MOST_TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReplyReader reader;
    private final ReplyRows rows;
    private final ReplyDecisions decisions;
    private final DispositionWatch watch;

    ReplyDesk(ReplyReader reader, ReplyRows rows, ReplyDecisions decisions, DispositionWatch watch) {
        this.reader = reader;
        this.rows = rows;
        this.decisions = decisions;
        this.watch = watch;
    }

    /** Completes when every record has its disposition or is held; goes on trying until then. */
    Uni<Void> dispose(List<Arrival> batch) {
        return batch.isEmpty() ? Uni.createFrom().voidItem() : attempt(batch, 1);
    }

    private Uni<Void> attempt(List<Arrival> batch, int tries) {
        return Uni.createFrom()
                .deferred(() -> once(batch, tries))
                .onFailure()
                .recoverWithUni(failure -> again(batch, tries, failure));
    }

    private Uni<Void> again(List<Arrival> batch, int tries, Throwable failure) {
        LOG.warnf(
                "APPROVAL-003 %d replies of Berkut could not be decided (try %d): %s",
                batch.size(), tries, failure.getClass().getSimpleName());
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 5));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return Uni.createFrom().voidItem().onItem().delayIt().by(bounded).flatMap(_ -> attempt(batch, tries + 1));
    }

    private Uni<Void> once(List<Arrival> batch, int tries) {
        List<RecordPosition> positions = batch.stream().map(Arrival::position).toList();
        return rows.seen(positions.getFirst().topic(), positions)
                .map(seen -> unseen(batch, seen))
                .flatMap(fresh -> decide(fresh, tries));
    }

    private List<ReadReply> unseen(List<Arrival> batch, Set<RecordPosition> seen) {
        return batch.stream()
                .filter(arrival -> !seen.contains(arrival.position()))
                .map(reader::read)
                .toList();
    }

    private Uni<Void> decide(List<ReadReply> fresh, int tries) {
        Set<UUID> asked = new HashSet<>();
        fresh.forEach(read -> {
            if (read instanceof Readable(var command)) {
                asked.add(command.reply().requestId());
            }
        });
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.casesOf(asked).flatMap(cases -> decide(fresh, cases, tries));
    }

    private Uni<Void> decide(List<ReadReply> fresh, Map<UUID, CaseId> cases, int tries) {
        List<CaselessRecord> caseless = new ArrayList<>();
        List<HeldRow> bound = new ArrayList<>();
        for (ReadReply read : fresh) {
            switch (read) {
                case Unreadable u ->
                    caseless.add(CaselessRecord.unreadable(
                            u.arrival().position(), u.arrival().receivedAt(), u.disposition(), u.detail()));
                case Readable(ReplyCommand c)
                when cases.containsKey(c.reply().requestId()) ->
                    bound.add(new HeldRow(cases.get(c.reply().requestId()), c));
                case Readable(ReplyCommand c) -> caseless.add(CaselessRecord.unknown(c.reply()));
            }
        }
        return rows.dispose(caseless)
                .invoke(() -> caseless.forEach(watch::caseless))
                .flatMap(_ -> decisions.inOrder(bound))
                .flatMap(undecided -> settle(undecided, tries));
    }

    private Uni<Void> settle(List<HeldRow> undecided, int tries) {
        if (undecided.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tries < MOST_TRIES
                ? Uni.createFrom().failure(new UndecidedException(undecided.size()))
                : putAside(undecided);
    }

    private Uni<Void> putAside(List<HeldRow> undecided) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (HeldRow row : undecided) {
            LOG.errorf(
                    "APPROVAL-004 a reply to case %s breaks the program and is held without a disposition; a start with mended code decides it",
                    row.caseId());
            all = all.flatMap(_ -> rows.putAside(row));
        }
        return all;
    }

    /** Some records could not be decided. */
    private static final class UndecidedException extends RuntimeException {
        UndecidedException(int records) {
            super(records + " records undecided", null, false, false);
        }
    }
}
