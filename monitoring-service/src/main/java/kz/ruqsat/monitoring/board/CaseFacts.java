package kz.ruqsat.monitoring.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.conformance.Trail;
import kz.ruqsat.monitoring.lag.Lags.Lag;
import kz.ruqsat.monitoring.ledger.CaseLedger;
import kz.ruqsat.monitoring.ledger.Stretch;
import kz.ruqsat.monitoring.ledger.TimeOwners;
import kz.ruqsat.monitoring.timeline.CaseView;
import kz.ruqsat.monitoring.timeline.StageView;

/**
 * What is known of a case at a moment.
 *
 * @param terms in the order of their start
 * @param held records of it that are put aside
 * @param lags consumers of the system and how far each is behind
 */
record CaseFacts(CaseView view, List<CaseTerm> terms, long held, List<Lag> lags, Instant now) {

    List<StageView> stages() {
        return view.stages();
    }

    StageView lastStage() {
        return stages().getLast();
    }

    boolean isOpen() {
        return view.result().isEmpty();
    }

    /** Consumers that are late, and without which a running term of this case cannot be met. */
    List<Lag> waitsFor() {
        return lags.stream()
                .filter(lag -> lag.isStale()
                        && lag.consumer().clocks().stream()
                                .anyMatch(clock -> terms.stream()
                                        .anyMatch(term ->
                                                term.isRunning() && term.clock().equals(clock.name()))))
                .toList();
    }

    /** Since when it stands in its state. */
    Instant inStateSince() {
        Instant since = lastStage().happenedAt();
        for (StageView stage : stages().reversed()) {
            if (!stage.state().equals(view.state())) {
                break;
            }
            since = stage.happenedAt();
        }
        return since;
    }

    Optional<CaseTerm> term(String clock, long startedSequence) {
        return terms.stream()
                .filter(term -> term.clock().equals(clock) && term.startedSequence() == startedSequence)
                .findFirst();
    }

    /** The end of the delay of a term that was missed: when the case went on, or now. */
    Instant lateUntil(CaseTerm term) {
        String state = stages().stream()
                .filter(stage -> stage.happenedAt().isBefore(term.dueBefore()))
                .reduce((_, later) -> later)
                .map(StageView::state)
                .orElse(view.state());
        return stages().stream()
                .filter(stage -> !stage.happenedAt().isBefore(term.dueBefore())
                        && !stage.state().equals(state))
                .map(StageView::happenedAt)
                .findFirst()
                .orElse(now);
    }

    Optional<CaseLedger> ledger(TimeOwners owners) {
        return CaseLedger.of(stages().stream().map(this::step).toList(), now, owners);
    }

    /** What in the trail of the case must not be. */
    List<Alarm> alarms() {
        return new Trail(view.service(), stages().stream().map(this::stage).toList()).alarms();
    }

    private Trail.Stage stage(StageView stage) {
        Optional<Instant> knbDueBefore = terms.stream()
                .filter(term -> term.startedSequence() == stage.sequence()
                        && term.account().equals("KNB"))
                .map(CaseTerm::dueBefore)
                .findFirst();
        return new Trail.Stage(
                stage.sequence(),
                stage.stage(),
                stage.state(),
                stage.happenedAt(),
                stage.reporterKind(),
                stage.result(),
                stage.grounds(),
                knbDueBefore);
    }

    private CaseLedger.Step step(StageView stage) {
        var where = new Stretch(view.service(), stage.state(), stage.stage(), stage.reporterKind(), stage.reporter());
        return new CaseLedger.Step(stage.happenedAt(), where, !stage.result().isEmpty());
    }
}
