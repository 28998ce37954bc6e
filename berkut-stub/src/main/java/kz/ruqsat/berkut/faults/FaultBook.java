package kz.ruqsat.berkut.faults;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All faults, and how often each has struck. Belongs to the register's thread. */
public final class FaultBook {

    /** More at once are a mistake of the test that sets them. */
    public static final int MOST = 100;

    private final TreeMap<Integer, Fault> faults = new TreeMap<>();
    private final Map<Integer, Integer> struck = new HashMap<>();
    private final Map<Integer, Deque<Long>> passed = new HashMap<>();
    private int last;

    /**
     * A fault and how it stands.
     *
     * @param struck how often it has struck
     * @param open whether it can strike now
     */
    public record Standing(Fault fault, int struck, boolean open) {}

    /** The fault that strikes this call, the earliest set first; a rate limit lets through what fits into the second. */
    public Optional<Fault> strike(Knock knock, Instant shared, Instant wall) {
        for (var fault : faults.values()) {
            boolean fits = fault.scope().covers(knock) && isOpen(fault, shared, wall);
            if (fits && (fault.kind() != FaultKind.RATE_LIMIT || exceeds(fault, wall.toEpochMilli()))) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(Fault fault, Instant shared, Instant wall) {
        boolean left = fault.times() == 0 || struck.getOrDefault(fault.number(), 0) < fault.times();
        return left && fault.isOpen(shared, wall);
    }

    private boolean exceeds(Fault limit, long millis) {
        var second = passed.computeIfAbsent(limit.number(), _ -> new ArrayDeque<>());
        while (!second.isEmpty() && second.peekFirst() <= millis - 1_000) {
            second.pollFirst();
        }
        if (second.size() >= limit.perSecond()) {
            return true;
        }
        second.addLast(millis);
        return false;
    }

    /** Number of the next fault. */
    public int nextNumber() {
        return last + 1;
    }

    /** Takes a fault over. */
    public void put(Fault fault) {
        faults.put(fault.number(), fault);
        last = Math.max(last, fault.number());
    }

    /** It has struck. */
    public void struck(int number) {
        struck.merge(number, 1, Integer::sum);
    }

    /** Forgets a fault. */
    public void remove(int number) {
        faults.remove(number);
        passed.remove(number);
    }

    /** Forgets those of a namespace. */
    public void forget(String namespace) {
        numbers().stream()
                .filter(number -> faults.get(number).scope().namespace().equals(namespace))
                .forEach(this::remove);
    }

    private List<Integer> numbers() {
        return new ArrayList<>(faults.keySet());
    }

    /** Whether there is a fault of that number. */
    public boolean has(int number) {
        return faults.containsKey(number);
    }

    /** How many there are. */
    public int size() {
        return faults.size();
    }

    /** All, in the order in which they were set. */
    public List<Standing> all(Instant shared, Instant wall) {
        return faults.values().stream()
                .map(fault -> new Standing(fault, struck.getOrDefault(fault.number(), 0), isOpen(fault, shared, wall)))
                .toList();
    }
}
