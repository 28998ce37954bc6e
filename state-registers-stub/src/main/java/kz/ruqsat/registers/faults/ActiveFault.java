package kz.ruqsat.registers.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** A fault and how far it has got. Belongs to {@link Faults}, which guards it. */
final class ActiveFault {

    private final long id;
    private final Fault fault;
    private final SplittableRandom lots;
    private long met;
    private long hit;

    ActiveFault(long id, Fault fault) {
        this.id = id;
        this.fault = fault;
        this.lots = new SplittableRandom(fault.seed());
    }

    /** One look-up comes by. */
    Effect meet(String target, Instant now) {
        if (!fault.target().equals(target) || !fault.holdsAt(now) || isUsedUp()) {
            return Effect.NONE;
        }
        met++;
        if (lots.nextDouble() >= fault.rate()) {
            return Effect.NONE;
        }
        hit++;
        return new Effect(Duration.ofMillis(fault.delayMillis()), fault.failure());
    }

    private boolean isUsedUp() {
        return fault.times() != null && hit >= fault.times();
    }

    long id() {
        return id;
    }

    FaultView view() {
        return new FaultView(id, fault, met, hit);
    }
}
