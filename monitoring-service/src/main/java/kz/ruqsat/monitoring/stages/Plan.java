package kz.ruqsat.monitoring.stages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What is to be written for a batch. Filled by {@link Judge}, carried out by storage in one transaction. */
public final class Plan {

    /** Which sum a change belongs to: a stage, and the body that reported it or is charged with a miss it tells of. */
    public record TotalKey(String stage, String body) implements Comparable<TotalKey> {
        @Override
        public int compareTo(TotalKey other) {
            int byStage = stage.compareTo(other.stage);
            return byStage != 0 ? byStage : body.compareTo(other.body);
        }
    }

    /** By how much a sum changes. */
    public record TotalChange(long count, long open, long missed) {
        TotalChange plus(TotalChange other) {
            return new TotalChange(count + other.count, open + other.open, missed + other.missed);
        }
    }

    /** How far a case has come on the topic. */
    public record Progress(String topic, UUID caseId, long sequence, UUID eventId) {}

    /** A record put aside for the first time. */
    public record Parked(Optional<UUID> caseId, HeldRecord held) {}

    /**
     * One line of the record of who did what to a parked record.
     *
     * @param outcome of sending it again: {@code HANDLED}, {@code REPEAT} or {@code PARKED}; else empty
     * @param sentence why it stays parked; else empty
     * @param sending by which request; empty where nobody asked
     */
    public record Step(
            Place place, String step, String doneBy, String outcome, String sentence, Optional<Sending> sending) {}

    private final List<StageRow> stages = new ArrayList<>();
    private final Map<UUID, Head> heads = new LinkedHashMap<>();
    private final Map<UUID, Progress> progress = new LinkedHashMap<>();
    private final List<TermLine> terms = new ArrayList<>();
    private final Map<TotalKey, TotalChange> totals = new TreeMap<>();
    private final Map<Place, Parked> parked = new LinkedHashMap<>();
    private final Map<Place, HeldRecord> changed = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int repeats;
    private int unknown;

    void stage(StageRow row) {
        stages.add(row);
    }

    void head(Head head) {
        heads.put(head.caseId(), head);
    }

    void progress(Progress reached) {
        progress.put(reached.caseId(), reached);
    }

    void terms(List<TermLine> touched) {
        terms.addAll(touched);
    }

    void total(String stage, String body, TotalChange change) {
        totals.merge(new TotalKey(stage, body), change, TotalChange::plus);
    }

    void park(Parked record) {
        parked.put(record.held().record().place(), record);
        faults.merge(record.held().fault(), 1, Integer::sum);
    }

    /** News of a record that is put aside; of one put aside in this very batch it is part of its first row. */
    void change(HeldRecord held) {
        Place place = held.record().place();
        parked.computeIfPresent(place, (_, first) -> new Parked(first.caseId(), held));
        if (!parked.containsKey(place)) {
            changed.put(place, held);
        }
    }

    void step(Place place, String step, String doneBy) {
        steps.add(new Step(place, step, doneBy, "", "", Optional.empty()));
    }

    void sent(Place place, Sending sending, String outcome, String sentence) {
        steps.add(new Step(place, "REDRIVE", sending.by(), outcome, sentence, Optional.of(sending)));
    }

    void repeat() {
        repeats++;
    }

    void unknown() {
        unknown++;
    }

    /** Stages to add, in order. */
    public List<StageRow> stages() {
        return List.copyOf(stages);
    }

    /** Where cases stand now. */
    public List<Head> heads() {
        return List.copyOf(heads.values());
    }

    /** How far cases have come. */
    public List<Progress> progress() {
        return List.copyOf(progress.values());
    }

    /** Terms that are new or have ended. */
    public List<TermLine> terms() {
        return List.copyOf(terms);
    }

    /** Changes of the sums, in the order of their keys. */
    public Map<TotalKey, TotalChange> totals() {
        return totals;
    }

    /** Records to put aside. */
    public List<Parked> parked() {
        return List.copyOf(parked.values());
    }

    /** Records put aside earlier of which there is news. */
    public List<HeldRecord> changed() {
        return List.copyOf(changed.values());
    }

    /** Lines for the record of who did what. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How many records were put aside, by fault. */
    public Map<Fault, Integer> faults() {
        return Map.copyOf(faults);
    }

    /** Records that had been taken before. */
    public int repeats() {
        return repeats;
    }

    /** Records of unknown kinds that were noted and passed over. */
    public int unknownKinds() {
        return unknown;
    }

    /** True if nothing at all has to be written. */
    public boolean isEmpty() {
        return stages.isEmpty() && progress.isEmpty() && parked.isEmpty() && changed.isEmpty() && steps.isEmpty();
    }
}
