package kz.ruqsat.registers.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All faults that were set, in that order. Safe for many threads; look-ups meet them one after the other. */
public final class Faults {

    /** Faults set at a time; a test that needs more has forgotten to reset. */
    public static final int MOST = 100;

    private final List<ActiveFault> active = new ArrayList<>();
    private long lastId;

    /** Sets a fault; empty, and nothing is set, if {@link #MOST} are. */
    public synchronized Optional<FaultView> add(Fault fault) {
        if (active.size() >= MOST) {
            return Optional.empty();
        }
        var added = new ActiveFault(++lastId, fault);
        active.add(added);
        return Optional.of(added.view());
    }

    /** What happens to a look-up of that target: a system, or the gateway as a whole. */
    public synchronized Effect effectOn(String target, Instant now) {
        return active.stream().map(fault -> fault.meet(target, now)).reduce(Effect.NONE, Effect::and);
    }

    /** All of them, also those that are over. */
    public synchronized List<FaultView> all() {
        return active.stream().map(ActiveFault::view).toList();
    }

    /** Deletes one; false if there is none of that id. */
    public synchronized boolean remove(long id) {
        return active.removeIf(fault -> fault.id() == id);
    }

    /** Deletes all of them. */
    public synchronized void clear() {
        active.clear();
    }
}
