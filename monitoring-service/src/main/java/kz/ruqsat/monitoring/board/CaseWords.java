package kz.ruqsat.monitoring.board;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.drawing.Bars;
import kz.ruqsat.monitoring.ledger.CaseLedger;
import kz.ruqsat.monitoring.ledger.TimeOwners;
import kz.ruqsat.monitoring.oversight.TimeLeft;
import kz.ruqsat.monitoring.timeline.StageView;

/** Words a case. */
record CaseWords(Tongue t, CaseFacts facts, WorkingCalendar calendar) {

    private static final double BAR = 900;

    CasePage page(Filter filter, RawString picture) {
        boolean working = filter.get("days").equals("working");
        return new CasePage(
                facts.view().caseId().toString(),
                facts.view().caseNumber(),
                t.service(facts.view().service()),
                t.stage(facts.view().state()),
                tag(),
                sentences(),
                facts.alarms().stream().map(this::alarm).toList(),
                facts.stages().stream().map(this::stage).toList(),
                facts.terms().stream().map(this::term).toList(),
                ledger(),
                t.label(working ? "allDays" : "workingOnly"),
                filter.with("days", working ? "" : "working"),
                new Upright(t, facts, calendar).days(),
                picture);
    }

    private Tag tag() {
        if (!facts.isOpen()) {
            return Tag.of("DONE", "✓", "", t.stage(facts.view().state()));
        }
        return nextDue().map(term -> Tag.of(left(term), t)).orElse(Tag.NONE);
    }

    private TimeLeft left(CaseTerm term) {
        return TimeLeft.at(facts.now(), term.lastDay(), term.dueBefore(), calendar);
    }

    private Optional<CaseTerm> nextDue() {
        return facts.terms().stream()
                .filter(term -> term.isRunning() && term.isDrawn())
                .min(Comparator.comparing(CaseTerm::dueBefore));
    }

    /** Why the case stands where it stands. */
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String since = t.moment(facts.inStateSince()).text();
        String state = t.stage(facts.view().state());
        if (!facts.isOpen()) {
            sentences.add(t.say("hasEnded", "at", since, "state", state));
            return sentences;
        }
        sentences.add(t.say("waits", "state", state, "since", since));
        List<CaseTerm> late = facts.terms().stream().filter(this::isStillLate).toList();
        late.forEach(term -> sentences.add(
                t.say("isLate", "clock", t.clock(term.clock()), "day", t.day(term.lastDay()), "body", term.body())));
        if (late.isEmpty()) {
            sentences.add(t.label("nothingLate"));
        }
        sentences.add(facts.view().state().equals("FINGERPRINT_PENDING") ? t.label("standsStill") : next());
        facts.waitsFor().forEach(lag -> sentences.add(WatchBlocks.behind(t, lag)));
        if (facts.held() > 0) {
            sentences.add(t.say("heldCase", "count", facts.held()));
        }
        return sentences;
    }

    private boolean isStillLate(CaseTerm term) {
        return term.isLate(facts.now()) && facts.lateUntil(term).equals(facts.now());
    }

    private String next() {
        return nextDue()
                .filter(term -> !term.isLate(facts.now()))
                .map(term -> t.say("nextDue", "day", t.day(term.lastDay()), "clock", t.clock(term.clock())))
                .orElse(t.label("noRunning"));
    }

    private CasePage.AlarmLine alarm(Alarm alarm) {
        return new CasePage.AlarmLine(
                alarm.kind().name(),
                t.label("alarm." + alarm.kind()),
                alarm.kind().rule(),
                alarm.sequence());
    }

    private CasePage.StageLine stage(StageView stage) {
        return new CasePage.StageLine(
                stage.sequence(),
                t.stage(stage.stage()),
                stage.stage(),
                t.stage(stage.state()),
                t.moment(stage.happenedAt()),
                t.moment(stage.enteredAt()),
                stage.reporter(),
                t.bodyKind(stage.reporterKind()),
                stage.grounds());
    }

    CasePage.TermLine term(CaseTerm term) {
        return new CasePage.TermLine(
                termId(term),
                t.clock(term.clock()),
                term.clock(),
                t.moment(term.startedAt()),
                t.endOf(term.lastDay(), term.dueBefore()),
                term.endedAt().map(t::moment).orElse(Moment.NONE),
                t.label(term.standingLabel()),
                tag(term),
                term.body(),
                term.account().isEmpty() ? "" : t.bodyKind(term.account()),
                term.rule(),
                TermAddress.of(facts.view().caseId().toString(), term.clock(), term.startedSequence()));
    }

    static String termId(CaseTerm term) {
        return "term-" + term.clock() + "-" + term.startedSequence();
    }

    private Tag tag(CaseTerm term) {
        if (term.isRunning()) {
            return Tag.of(left(term), t);
        }
        String text = t.label(term.standingLabel());
        if (term.isBreach()) {
            return Tag.of("BREACHED", "✕", t.board("BREACHED"), late(term));
        }
        return term.status().equals("REPLACED") ? Tag.of("OFF", "", "", text) : Tag.of("DONE", "✓", "", text);
    }

    /** How late a missed term was or is. */
    String late(CaseTerm term) {
        var until = KazakhstanTime.dateOf(facts.lateUntil(term));
        boolean counted = !until.isAfter(calendar.lastDate()) && !until.isBefore(term.lastDay());
        int days = counted ? calendar.workingDaysBetween(term.lastDay(), until) : 0;
        return days == 0 ? t.label("lateToday") : t.say("lateText", "0", days);
    }

    private CasePage.Ledger ledger() {
        return facts.ledger(TimeOwners.standard()).map(this::ledger).orElse(CasePage.Ledger.NONE);
    }

    private CasePage.Ledger ledger(CaseLedger ledger) {
        List<CasePage.Account> accounts = ledger.byAccount().entrySet().stream()
                .map(e -> new CasePage.Account(
                        e.getKey().name(),
                        t.account(e.getKey().name()),
                        micros(e.getValue()),
                        t.duration(e.getValue())))
                .toList();
        return new CasePage.Ledger(
                t.duration(ledger.elapsed()),
                ledger.addsUp(),
                t.label(ledger.addsUp() ? "addsUp" : "addsNotUp"),
                accounts,
                ledger.charges().stream().map(this::charge).toList(),
                new RawString(Bars.draw("case-ledger", parts(accounts), micros(ledger.elapsed()), BAR)));
    }

    private static List<Bars.Part> parts(List<CasePage.Account> accounts) {
        return accounts.stream()
                .map(a -> new Bars.Part(a.micros(), "account", a.code(), a.text() + ": " + a.time()))
                .toList();
    }

    private CasePage.Charge charge(CaseLedger.Charge charge) {
        return new CasePage.Charge(
                t.stage(charge.where().state()),
                t.account(charge.owner().account().name()),
                charge.owner().body(),
                charge.owner().rule(),
                t.moment(charge.from()),
                t.moment(charge.to()),
                t.duration(charge.length()),
                t.duration(charge.working(calendar)));
    }

    private static long micros(Duration length) {
        return length.dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
