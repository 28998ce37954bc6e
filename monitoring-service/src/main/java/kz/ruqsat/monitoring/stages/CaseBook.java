package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.monitoring.stages.Plan.Progress;
import kz.ruqsat.monitoring.stages.Plan.TotalChange;

/** One case while a batch is worked on. */
final class CaseBook {

    private final UUID caseId;
    private final TermBook terms;
    private final List<HeldRecord> held;
    private final Map<Long, UUID> eventIds;
    private Optional<Head> head;
    private long last;

    CaseBook(Standing standing) {
        this.caseId = standing.caseId().value();
        this.terms = new TermBook(caseId, standing.terms());
        this.held = new ArrayList<>(standing.held());
        this.eventIds = new HashMap<>(standing.eventIds());
        this.head = standing.head();
        this.last = standing.last();
    }

    UUID caseId() {
        return caseId;
    }

    long last() {
        return last;
    }

    /** True if that sequence was taken with another event. */
    boolean isFork(long sequence, UUID eventId) {
        UUID taken = eventIds.get(sequence);
        return taken != null && !taken.equals(eventId);
    }

    /** True if a record of it is missing; a fork holds nobody up. */
    boolean isHeld() {
        return held.stream().anyMatch(h -> h.fault() != Fault.FORK);
    }

    Optional<HeldRecord> heldAt(Place place) {
        return held.stream().filter(h -> h.record().place().equals(place)).findFirst();
    }

    /** Held records in the order of the case. */
    List<HeldRecord> held() {
        return held.stream()
                .sorted(Comparator.comparingLong(HeldRecord::sequence))
                .toList();
    }

    void hold(HeldRecord record) {
        held.removeIf(h -> h.record().place().equals(record.record().place()));
        if (record.status() != HeldRecord.Status.DONE) {
            held.add(record);
        }
    }

    /** Marks a record as dealt with without a stage. */
    void passOver(Reading.Unknown reading, Plan plan) {
        reach(
                reading.record().place().topic(),
                reading.envelope().sequence(),
                reading.envelope().id(),
                plan);
    }

    void enter(Reading.Stage reading, Instant enteredAt, Plan plan) {
        StageReported stage = reading.stage();
        long sequence = reading.envelope().sequence();
        stage.terms().forEach(term -> terms.note(term, sequence, stage.happenedAt()));
        Head next = head(stage, sequence, enteredAt);
        plan.stage(row(stage, sequence, reading.envelope().id(), enteredAt));
        count(stage, next, plan);
        head = Optional.of(next);
        plan.head(next);
        reach(reading.record().place().topic(), sequence, reading.envelope().id(), plan);
    }

    private void reach(String topic, long sequence, UUID eventId, Plan plan) {
        last = sequence;
        eventIds.put(sequence, eventId);
        plan.progress(new Progress(topic, caseId, sequence, eventId));
    }

    private StageRow row(StageReported stage, long sequence, UUID eventId, Instant enteredAt) {
        return new StageRow(
                caseId,
                sequence,
                eventId,
                stage.caseNumber(),
                stage.service(),
                stage.stage(),
                stage.optional(),
                stage.transition(),
                stage.state(),
                stage.happenedAt(),
                enteredAt,
                stage.reporterKind(),
                stage.reporter(),
                stage.terms().stream().map(StageTerm::of).toList(),
                stage.result(),
                stage.grounds());
    }

    private Head head(StageReported stage, long sequence, Instant enteredAt) {
        String result = stage.result().isEmpty() ? head.map(Head::result).orElse("") : stage.result();
        return new Head(
                caseId,
                stage.caseNumber(),
                stage.service(),
                stage.state(),
                stage.stage(),
                stage.reporterKind(),
                stage.reporter(),
                result,
                sequence,
                stage.happenedAt(),
                enteredAt);
    }

    private void count(StageReported stage, Head next, Plan plan) {
        plan.total(stage.stage(), stage.reporter(), new TotalChange(1, 0, 0));
        head.filter(Head::isOpen).ifPresent(before -> open(before, -1, plan));
        if (next.isOpen()) {
            open(next, 1, plan);
        }
        stage.terms().stream()
                .filter(CaseBook::isBreach)
                .forEach(term -> plan.total(stage.stage(), term.body(), new TotalChange(0, 0, 1)));
    }

    private static void open(Head where, int by, Plan plan) {
        plan.total(where.stage(), where.reporter(), new TotalChange(0, by, 0));
    }

    /** A missed term of somebody's account; a term on nobody's account can lapse but not be breached. */
    private static boolean isBreach(ReportedTerm term) {
        return term.status() == ReportedTerm.Status.MISSED && !term.account().isEmpty();
    }

    List<TermLine> touchedTerms() {
        return terms.touched();
    }
}
