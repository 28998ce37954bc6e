package kz.ruqsat.monitoring.parking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.receiving.Carrier;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.stages.Plan;
import kz.ruqsat.monitoring.stages.Sending;
import kz.ruqsat.monitoring.stages.StageRow;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Effects;
import kz.ruqsat.web.deadletters.Repair;
import kz.ruqsat.web.deadletters.RepairForm;
import kz.ruqsat.web.deadletters.Sent;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes steps with records that were put aside, as the services with cases do. A repeat of a request is answered with the record as it stands now.
 *
 * <p>What is refused leaves as {@link RefusedException}; nothing was kept then.
 */
@ApplicationScoped
class LetterDesk {

    static final int SORTED_BY = 3;

    private static final Pattern PLACE = Pattern.compile("(.{1,249})-(\\d{1,9})-(\\d{1,18})");

    private final Pool pool;
    private final LetterRows rows;
    private final Carrier carrier;
    private final InstantSource clock;
    private final boolean secondPerson;

    LetterDesk(
            Pool pool,
            LetterRows rows,
            Carrier carrier,
            InstantSource clock,
            @ConfigProperty(name = "ruqsat.monitoring.dead-letters.second-person") boolean secondPerson) {
        this.pool = pool;
        this.rows = rows;
        this.carrier = carrier;
        this.clock = clock;
        this.secondPerson = secondPerson;
    }

    /**
     * Who asks for a step.
     *
     * @param sending who, and by which request
     * @param version of the record that was seen
     */
    record Asked(Sending sending, long version) {}

    Uni<Page<DeadLetter>> list(String status, PageRequest page) {
        Cursor from = page.cursor();
        Place after = from.isStart()
                ? new Place("", -1, -1)
                : new Place(from.value(0, t -> t), from.value(1, Integer::valueOf), from.value(2, Long::valueOf));
        return pool.withConnection(connection -> rows.page(connection, status, after, page.fetchSize()))
                .map(found -> Page.of(found, page, LetterDesk::cursor).map(letter -> letter.shown(secondPerson)));
    }

    private static Cursor cursor(Letter last) {
        Place place = last.held().record().place();
        return Cursor.after(place.topic(), place.partition(), place.offset());
    }

    /** One record, with everything that was done to it. */
    Uni<DeadLetter.Detail> show(Place place) {
        return letter(place).map(letter -> letter.detail(secondPerson));
    }

    Uni<DeadLetter.Detail> repair(Place place, Asked asked, RepairForm form) {
        return take(place, asked, Step.REPAIR, letter -> {
            Repair repair = Repair.of(letter.original(), form);
            Line plain = line(Step.REPAIR, asked, "", "", Effects.NONE);
            return new Line(plain.taken(), repair.headers(), Base64.getEncoder().encodeToString(repair.value()));
        });
    }

    Uni<DeadLetter.Detail> dryRun(Place place, Asked asked) {
        return unlessAsked(
                asked,
                () -> show(place),
                () -> letter(place)
                        .map(letter -> allowed(letter, asked, Step.DRY_RUN))
                        .chain(letter -> carrier.rehearse(letter.present(), asked.sending()))
                        .chain(plan -> take(place, asked, Step.DRY_RUN, _ -> tried(asked, plan))));
    }

    private Line tried(Asked asked, Plan plan) {
        Plan.Step came = plan.steps().getLast();
        String sentence = switch (came.outcome()) {
            case Taken.HANDLED -> "It would be entered.";
            case Taken.REPEAT -> "The same was entered before.";
            default -> came.sentence();
        };
        return line(Step.DRY_RUN, asked, came.outcome(), sentence, effects(plan));
    }

    private static Effects effects(Plan plan) {
        return new Effects(plan.stages().stream().map(LetterDesk::transition).toList(), List.of());
    }

    private static Effects.Transition transition(StageRow stage) {
        return new Effects.Transition(
                stage.caseId().toString(), stage.transition(), "", stage.state(), stage.happenedAt());
    }

    Uni<DeadLetter.Detail> approve(Place place, Asked asked) {
        return take(place, asked, Step.APPROVAL, _ -> line(Step.APPROVAL, asked, "", "", Effects.NONE));
    }

    Uni<DeadLetter.Detail> setAside(Place place, Asked asked, String reason) {
        return take(place, asked, Step.SET_ASIDE, letter -> {
            if (!letter.isNeededByNobody()) {
                throw new RefusedException(new Refusal(
                        "state-conflict",
                        "Records of its case wait, or nothing is wrong with it itself. Repair it and send it again.",
                        List.of(),
                        List.of(),
                        List.of(),
                        letter.status(),
                        List.of()));
            }
            return line(Step.SET_ASIDE, asked, "", reason, Effects.NONE);
        });
    }

    Uni<Sent> redrive(Place place, Asked asked) {
        return unlessAsked(
                asked,
                () -> letter(place).map(letter -> sent(letter, "", 0)),
                () -> letter(place)
                        .map(letter -> allowed(letter, asked, Step.REDRIVE))
                        .chain(letter -> carrier.again(letter.present(), asked.sending())
                                .chain(plan -> letter(place)
                                        .map(now -> sent(
                                                now, plan.steps().getLast().sentence(), letter.waitingBehind())))));
    }

    private static Sent sent(Letter now, String sentence, long following) {
        String result = now.status().equals("DONE") ? "DONE" : "PARKED";
        return new Sent(now.held().record().place().toString(), result, sentence, following);
    }

    private Line line(Step step, Asked asked, String outcome, String sentence, Effects effects) {
        return Line.of(step, asked.sending().by(), clock.instant(), outcome, sentence, effects);
    }

    private Uni<Letter> letter(Place place) {
        return pool.withConnection(connection -> rows.at(connection, place)).map(LetterDesk::require);
    }

    private <T> Uni<T> unlessAsked(Asked asked, Supplier<Uni<T>> before, Supplier<Uni<T>> step) {
        return pool.withConnection(
                        connection -> rows.asked(connection, asked.sending().requestKey()))
                .map(hash -> same(hash, asked))
                .chain(known -> known ? before.get() : step.get());
    }

    private static boolean same(Optional<String> hash, Asked asked) {
        if (hash.isPresent() && !hash.get().equals(asked.sending().bodyHash())) {
            throw new RefusedException(Refusal.of(
                    "idempotency-key-reused",
                    "This Idempotency-Key belongs to another request. Send a fresh key with a new request."));
        }
        return hash.isPresent();
    }

    private Uni<DeadLetter.Detail> take(Place place, Asked asked, Step step, Function<Letter, Line> line) {
        return pool.withTransaction(connection -> rows.locked(connection, place)
                        .map(LetterDesk::require)
                        .chain(letter -> rows.asked(connection, asked.sending().requestKey())
                                .chain(hash -> same(hash, asked)
                                        ? Uni.createFrom().voidItem()
                                        : keep(connection, place, asked, line.apply(allowed(letter, asked, step)))))
                        .chain(() -> rows.at(connection, place)))
                .map(found -> require(found).detail(secondPerson));
    }

    private Uni<Void> keep(SqlConnection connection, Place place, Asked asked, Line line) {
        return rows.add(connection, place, line, asked.sending());
    }

    private Letter allowed(Letter letter, Asked asked, Step step) {
        if (asked.version() != letter.lines().size()) {
            throw new RefusedException(Refusal.of(
                    "version-conflict",
                    "Somebody else took a step with this record since you read it. Read it again before you go on."));
        }
        letter.handling(secondPerson).refusal(step, asked.sending().by()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return letter;
    }

    /** Where the record of that id stands. */
    static Place place(String id) {
        Matcher parts = PLACE.matcher(id);
        if (!parts.matches()) {
            throw notFound();
        }
        return new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    private static Letter require(Optional<Letter> found) {
        return found.orElseThrow(LetterDesk::notFound);
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.of("not-found", "No record of that place was put aside here."));
    }
}
