package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.monitoring.desks.Person;
import kz.ruqsat.monitoring.duties.Duties;
import kz.ruqsat.monitoring.duties.Ledgers;
import kz.ruqsat.monitoring.duties.Promise;
import kz.ruqsat.monitoring.duties.Standing;
import kz.ruqsat.monitoring.duties.Sum;
import kz.ruqsat.monitoring.oversight.Gaps;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** Reads and words the ledger of stages, the open duties, and cases that wait. */
@ApplicationScoped
class GapsReader {

    private static final String LIMIT = Integer.toString(PageRequest.MAX_LIMIT);

    /** How a duty can stand that is not met, in the order of its way. */
    private static final List<Standing> OPEN =
            List.of(Standing.UNSENT, Standing.IN_DELIVERY, Standing.HELD, Standing.MISSING, Standing.DIFFERENT);

    /** What is still unsent is on its way, what lies aside or was taken with another event came: sending those once more changes nothing. */
    private static final Set<Standing> ASKING_HELPS = Set.of(Standing.IN_DELIVERY, Standing.MISSING);

    private final Gaps gaps;
    private final Duties duties;
    private final Ledgers ledgers;
    private final InstantSource clock;

    GapsReader(Gaps gaps, Duties duties, Ledgers ledgers, InstantSource clock) {
        this.gaps = gaps;
        this.duties = duties;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** @param person who looks; an administrator may ask an owner for a stage again */
    Uni<GapsPage> read(Tongue t, Filter filter, String cursor, Person person) {
        Instant now = clock.instant();
        Optional<LocalDate> day = Optional.ofNullable(filter.orNull("day")).map(LocalDate::parse);
        Optional<Standing> standing = OPEN.stream()
                .filter(each -> each.name().equals(filter.get("standing")))
                .findFirst();
        PageRequest ofDuties = PageRequest.of(LIMIT, standing.isPresent() ? cursor : "", Duties.SORTED_BY);
        PageRequest ofGaps = PageRequest.of(LIMIT, standing.isPresent() ? "" : cursor, 1);
        return Uni.combine()
                .all()
                .unis(
                        day.map(ledgers::on).orElseGet(ledgers::whole),
                        duties.byBody(now),
                        duties.open(standing, Optional.empty(), ofDuties),
                        gaps.list(ofGaps))
                .usingConcurrencyOf(1)
                .with((ledger, bodies, open, waiting) -> new GapsPage(
                        ledger(t, ledger, now),
                        bodies.stream().map(body -> owing(t, body)).toList(),
                        owed(t, standing, open, now, person),
                        GapsPage.lines(t, waiting),
                        GapsPage.next(waiting),
                        List.of()));
    }

    private static GapsPage.LedgerOfStages ledger(Tongue t, Ledgers.Ledger ledger, Instant now) {
        LocalDate today = KazakhstanTime.dateOf(now);
        String text = ledger.day()
                .map(day -> t.say(ledger.closed() ? "digestOf" : "dayOf", "day", t.day(day)))
                .orElse(t.label("ledgerOfAll"));
        return new GapsPage.LedgerOfStages(
                text,
                ledger.day().map(LocalDate::toString).orElse(""),
                address(ledger.day().orElse(today).minusDays(1)),
                ledger.day()
                        .filter(day -> day.isBefore(today))
                        .map(day -> address(day.plusDays(1)))
                        .orElse(""),
                equation(t, ledger.whole()),
                ledger.owners().stream().map(owner -> owner(t, owner)).toList(),
                ledger.whole().addsUp(),
                agreement(t, ledger),
                ledger.agrees(),
                ledger.bodies().stream().map(body -> body(t, body)).toList(),
                t.say("promise", "first", t.duration(Promise.ENTRY.first())));
    }

    private static String address(LocalDate day) {
        return Filter.address(Pages.GAPS.path(), Map.of("day", day.toString()));
    }

    private static String agreement(Tongue t, Ledgers.Ledger ledger) {
        long beyond = ledger.here() - ledger.whole().received();
        if (!ledger.agrees()) {
            return t.say("agreesNot", "here", t.number(ledger.here()));
        }
        return beyond > 0 ? t.say("notListed", "count", beyond) : t.label("agrees");
    }

    private static GapsPage.Equation equation(Tongue t, Sum sum) {
        return new GapsPage.Equation(
                sum.owed(),
                sum.received(),
                sum.outstanding(),
                OPEN.stream()
                        .map(standing -> part(t, standing, sum.count(standing)))
                        .toList());
    }

    private static GapsPage.Part part(Tongue t, Standing standing, long count) {
        boolean bad = standing == Standing.MISSING || standing == Standing.DIFFERENT;
        return new GapsPage.Part(
                standing.name(),
                t.label("standing." + standing),
                count,
                bad && count > 0 ? "breached" : "in-time",
                Filter.address(Pages.GAPS.path(), Map.of("standing", standing.name())));
    }

    private static GapsPage.Owner owner(Tongue t, Ledgers.Owner owner) {
        String read = owner.unreadSeconds()
                .map(seconds -> t.say("listRead", "for", t.shortly(Duration.ofSeconds(seconds))))
                .orElse(t.label("listNever"));
        boolean failed = !owner.failure().isEmpty();
        return new GapsPage.Owner(owner.owner(), equation(t, owner.sum()), read, failed);
    }

    private static GapsPage.BodyOfDay body(Tongue t, Ledgers.Body body) {
        return new GapsPage.BodyOfDay(
                body.reporter(),
                t.bodyKind(body.reporterKind()),
                body.entered(),
                body.late(),
                t.shortly(Duration.ofSeconds(body.longestSeconds())));
    }

    private static GapsPage.Owing owing(Tongue t, Duties.OfBody body) {
        return new GapsPage.Owing(
                body.reporter(),
                t.bodyKind(body.reporterKind()),
                body.count(),
                body.late(),
                body.missing(),
                t.moment(body.oldest()));
    }

    private static GapsPage.Owed owed(
            Tongue t, Optional<Standing> standing, Page<Duties.Open> open, Instant now, Person person) {
        Map<String, String> next = new LinkedHashMap<>();
        standing.ifPresent(each -> next.put("standing", each.name()));
        next.put(Filter.CURSOR, open.next());
        // Without a standing the cursor belongs to the other list of the page.
        boolean more = standing.isPresent() && !open.next().isEmpty();
        return new GapsPage.Owed(
                standing.map(each -> t.label("standing." + each)).orElse(""),
                open.items().stream().map(duty -> line(t, duty, now, person)).toList(),
                more ? Filter.address(Pages.GAPS.path(), next) : "");
    }

    private static GapsPage.OwedLine line(Tongue t, Duties.Open duty, Instant now, Person person) {
        String caseId = duty.caseId().toString();
        boolean known = !duty.caseNumber().isEmpty();
        return new GapsPage.OwedLine(
                caseId,
                known ? duty.caseNumber() : t.label("unknownCase"),
                known ? TermAddress.ofCase(caseId) : "",
                duty.sequence(),
                t.stage(duty.stage()),
                duty.reporter(),
                duty.owner(),
                t.moment(duty.happenedAt()),
                t.moment(duty.dueBefore()),
                Promise.ENTRY.stepAt(duty.happenedAt(), now) != Promise.Step.KEPT,
                duty.standing().name(),
                t.label("standing." + duty.standing()),
                duty.askedAt().map(at -> t.moment(at).text()).orElse(""),
                person.has(Roles.ADMINISTRATOR) && ASKING_HELPS.contains(duty.standing())
                        ? Pages.GAPS.path() + "/" + caseId + "/" + duty.sequence() + "/redelivery"
                        : "");
    }
}
