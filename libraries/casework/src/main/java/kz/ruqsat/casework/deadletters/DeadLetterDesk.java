package kz.ruqsat.casework.deadletters;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.KeptAnswers;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.casework.ledger.Ledger;
import kz.ruqsat.casework.ledger.Rehearsal;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Repair;
import kz.ruqsat.web.deadletters.RepairForm;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Takes steps with parked records, one at a time: the record is locked, the step held against what was done before, and kept together with the answer.
 *
 * <p>What is refused leaves as {@link RefusedException}; nothing was kept then, and the key is not used up.
 */
@Singleton
public class DeadLetterDesk {

    /** Sort values of {@link #list}. */
    public static final int SORTED_BY = 3;

    private final Pool pool;
    private final DeadLetterRows rows;
    private final DeadLetterViews views;
    private final KeptAnswers answers;
    private final ParkedRecords parked;
    private final Ledger ledger;
    private final Casework casework;
    private final InstantSource clock;

    DeadLetterDesk(
            Pool pool,
            DeadLetterRows rows,
            DeadLetterViews views,
            KeptAnswers answers,
            ParkedRecords parked,
            Ledger ledger,
            Casework casework,
            InstantSource clock) {
        this.pool = pool;
        this.rows = rows;
        this.views = views;
        this.answers = answers;
        this.parked = parked;
        this.ledger = ledger;
        this.casework = casework;
        this.clock = clock;
    }

    /**
     * Who asks for a step.
     *
     * @param key of the request
     * @param version of the record that was seen
     * @param by subject
     */
    public record Asked(RequestKey key, long version, String by) {}

    /** A page of records in one state, by place. */
    public Uni<Page<DeadLetter>> list(String status, PageRequest page) {
        Cursor from = page.cursor();
        Place after = from.isStart()
                ? new Place("", -1, -1)
                : new Place(from.value(0, t -> t), from.value(1, Integer::valueOf), from.value(2, Long::valueOf));
        return rows.page(pool, status, after, page.fetchSize())
                .map(found -> Page.of(found, page, DeadLetterDesk::cursor).map(views::letter));
    }

    private static Cursor cursor(Standing last) {
        Place place = last.place();
        return Cursor.after(place.topic(), place.partition(), place.offset());
    }

    /** One record, with everything that was done to it. */
    public Uni<DeadLetter.Detail> show(Place place) {
        return rows.at(pool, place).map(found -> views.detail(require(found)));
    }

    /** Puts a mended record beside the original; it is what would be sent from now on. */
    public Uni<WorkResult> repair(Place place, Asked asked, RepairForm form) {
        return take(
                place,
                asked,
                Step.REPAIR,
                standing -> Line.repaired(asked.by(), clock.instant(), Repair.of(standing.original(), form)));
    }

    /** Handles the record as it would be sent, and undoes it. */
    public Uni<WorkResult> dryRun(Place place, Asked asked) {
        return unlessAnswered(
                asked,
                () -> rows.at(pool, place)
                        .map(found -> allowed(require(found), asked, Step.DRY_RUN))
                        .chain(standing -> rehearse(parked.workOf(standing.present(), again(asked, Optional.empty()))))
                        .chain(rehearsal -> take(
                                place, asked, Step.DRY_RUN, _ -> Line.tried(asked.by(), clock.instant(), rehearsal))));
    }

    private Uni<Rehearsal> rehearse(Work work) {
        return switch (work.origin()) {
            case Work.Origin.Poison poison -> Uni.createFrom().item(Rehearsal.inVain(poison.reason()));
            case Work.Origin.Unreadable unreadable -> Uni.createFrom().item(Rehearsal.inVain(unreadable.reason()));
            default -> ledger.rehearse(work);
        };
    }

    /** A second person agrees to what was tried. */
    public Uni<WorkResult> approve(Place place, Asked asked) {
        return take(place, asked, Step.APPROVAL, _ -> Line.approved(asked.by(), clock.instant()));
    }

    /** Nobody waits for this record any longer; refused while others wait for it. */
    public Uni<WorkResult> setAside(Place place, Asked asked, String reason) {
        return take(place, asked, Step.SET_ASIDE, standing -> {
            requireNeededByNobody(standing);
            return Line.setAside(asked.by(), clock.instant(), reason);
        });
    }

    private static void requireNeededByNobody(Standing standing) {
        if (standing.behind() > 0 && !standing.replaced()) {
            throw new RefusedException(new Refusal(
                    "state-conflict",
                    "Records of the case wait behind it and cannot do without it. Repair it and send it again.",
                    List.of(),
                    List.of(),
                    List.of(),
                    standing.entry().status(),
                    List.of()));
        }
    }

    /** Handles the record; those that wait behind it follow by themselves. A record is handled once, however often it is sent. */
    public Uni<WorkResult> redrive(Place place, Asked asked) {
        return unlessAnswered(
                asked,
                () -> rows.at(pool, place)
                        .map(found -> allowed(require(found), asked, Step.REDRIVE))
                        .chain(standing -> redrive(standing, asked)));
    }

    private Uni<WorkResult> redrive(Standing standing, Asked asked) {
        Answer done = views.sent(standing, "DONE", "");
        Work work = parked.workOf(standing.present(), again(asked, Optional.of(asked.key())))
                .answering(done);
        return casework.submit(work).map(result -> switch (result) {
            case WorkResult.Duplicate _ -> new WorkResult.Replayed(done);
            case WorkResult.Parked(var reason) -> new WorkResult.Replayed(views.sent(standing, "PARKED", reason));
            default -> result;
        });
    }

    private Work.Again again(Asked asked, Optional<RequestKey> key) {
        return new Work.Again(asked.by(), clock.instant(), key);
    }

    private Uni<WorkResult> unlessAnswered(Asked asked, Supplier<Uni<WorkResult>> step) {
        return answers.before(pool, asked.key(), step);
    }

    private Uni<WorkResult> take(Place place, Asked asked, Step step, Function<Standing, Line> line) {
        return pool.withTransaction(connection -> rows.locked(connection, place)
                .chain(found -> answers.before(
                        connection,
                        asked.key(),
                        () -> keep(connection, asked, line.apply(allowed(require(found), asked, step)), place))));
    }

    private Uni<WorkResult> keep(SqlConnection connection, Asked asked, Line line, Place place) {
        Uni<Void> status = line.taken().step() == Step.SET_ASIDE
                ? rows.setAside(connection, place, asked.by())
                : Uni.createFrom().voidItem();
        return status.chain(() -> rows.add(connection, place, line))
                .chain(() -> rows.at(connection, place))
                .map(found -> views.answer(require(found)))
                .call(answer -> answers.keep(connection, asked.key(), answer))
                .map(answer -> new WorkResult.Done(List.of(), answer));
    }

    private Standing allowed(Standing standing, Asked asked, Step step) {
        if (asked.version() != standing.version()) {
            throw new RefusedException(Refusal.of(
                    "version-conflict",
                    "Somebody else took a step with this record since you read it. Read it again before you go on."));
        }
        views.handling(standing).refusal(step, asked.by()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return standing;
    }

    private static Standing require(Optional<Standing> found) {
        return found.orElseThrow(
                () -> new RefusedException(Refusal.of("not-found", "No record of that place was put aside here.")));
    }
}
