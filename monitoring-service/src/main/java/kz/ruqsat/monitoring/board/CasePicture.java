package kz.ruqsat.monitoring.board;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.drawing.Timeline;
import kz.ruqsat.monitoring.drawing.TimelineDrawing;
import kz.ruqsat.monitoring.ledger.TimeOwners;
import kz.ruqsat.monitoring.timeline.StageView;

/** The timeline of a case, worded and drawn. */
record CasePicture(Tongue t, CaseFacts facts, WorkingCalendar calendar) {

    private static final String ID = "tl";

    RawString draw(Timeline.Days days) {
        return new RawString(new TimelineDrawing(calendar).draw(timeline(days)));
    }

    private Timeline timeline(Timeline.Days days) {
        return new Timeline(
                ID,
                t.label("timeline") + " " + facts.view().caseNumber(),
                description(),
                facts.now(),
                states(),
                facts.terms().stream().filter(CaseTerm::isDrawn).map(this::term).toList(),
                accounts(),
                facts.stages().stream().map(this::mark).toList(),
                days,
                texts());
    }

    private String description() {
        long breaches =
                facts.terms().stream().filter(term -> term.isLate(facts.now())).count();
        return t.say(
                "timelineText",
                "from",
                t.moment(facts.stages().getFirst().happenedAt()).text(),
                "to",
                t.moment(end()).text(),
                "stages",
                facts.stages().size(),
                "terms",
                facts.terms().size(),
                "breaches",
                breaches);
    }

    /** An open case goes on to now; of one that has ended the last state is shown to the end of its day. */
    private Instant end() {
        Instant last = facts.lastStage().happenedAt();
        Instant endOfDay = KazakhstanTime.endOf(KazakhstanTime.dateOf(last)).minusNanos(1);
        return facts.isOpen() && facts.now().isAfter(last) ? facts.now() : endOfDay;
    }

    private List<Timeline.Block> states() {
        List<Timeline.Block> blocks = new ArrayList<>();
        List<StageView> stages = facts.stages();
        for (int first = 0; first < stages.size(); ) {
            int next = first + 1;
            while (next < stages.size()
                    && stages.get(next).state().equals(stages.get(first).state())) {
                next++;
            }
            Instant to = next < stages.size() ? stages.get(next).happenedAt() : end();
            blocks.add(state(stages.get(first), to));
            first = next;
        }
        return blocks;
    }

    private Timeline.Block state(StageView stage, Instant to) {
        String name = t.stage(stage.state());
        String hint = name + ": " + t.moment(stage.happenedAt()).text() + " – "
                + t.moment(to).text();
        return new Timeline.Block(name, hint, "#stage-" + stage.sequence(), stage.happenedAt(), to, "");
    }

    private Timeline.Term term(CaseTerm term) {
        boolean late = term.isLate(facts.now());
        String text = late ? new CaseWords(t, facts, calendar).late(term) : "";
        String hint = t.clock(term.clock()) + ": "
                + t.endOf(term.lastDay(), term.dueBefore()).text()
                + (late ? ", ✕ " + text : ", " + t.label(term.standingLabel()));
        return new Timeline.Term(
                t.label("short." + term.clock()),
                hint,
                "#" + CaseWords.termId(term),
                term.standing(facts.now()),
                term.clock().equals("KNB_30CD"),
                term.startedAt(),
                term.dueBefore(),
                term.computation().days(),
                late ? Optional.of(facts.lateUntil(term)) : term.endedAt(),
                t.shortDay(term.lastDay()),
                text);
    }

    private List<Timeline.Block> accounts() {
        return facts.ledger(TimeOwners.standard())
                .map(ledger -> ledger.charges().stream()
                        .map(charge -> {
                            String account = charge.owner().account().name();
                            String hint = t.account(account) + ": " + t.duration(charge.length()) + ", "
                                    + charge.owner().rule();
                            return new Timeline.Block(
                                    charge.owner().body(), hint, "#ledger", charge.from(), charge.to(), account);
                        })
                        .toList())
                .orElse(List.of());
    }

    private Timeline.Mark mark(StageView stage) {
        String hint =
                t.stage(stage.stage()) + ", " + t.moment(stage.happenedAt()).text() + ", " + stage.reporter();
        return new Timeline.Mark(
                Long.toString(stage.sequence()), hint, "#stage-" + stage.sequence(), stage.happenedAt());
    }

    private Timeline.Texts texts() {
        LocalDate first =
                KazakhstanTime.dateOf(facts.stages().getFirst().happenedAt()).minusDays(40);
        return new Timeline.Texts(
                t.label("laneState"),
                t.label("laneAccount"),
                t.label("laneStages"),
                t.label("nowWord") + ": " + t.moment(facts.now()).text(),
                t::month,
                t::weekday,
                new DaysOff(t, calendar).between(first, first.plusDays(260)));
    }
}
