package kz.ruqsat.registers.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.registers.faults.Effect;
import kz.ruqsat.registers.faults.Fault;
import kz.ruqsat.registers.faults.Faults;
import kz.ruqsat.registers.records.Registers;

/** Asks the systems, lets the faults happen and writes every look-up down. Decides at once; whoever delivers the answer waits. */
public final class Gateway {

    /** What the gateway waits for one system of several; below the caller's own limit of 3 s (P-K1). */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Registers registers;
    private final Faults faults;
    private final LookUpLog log;
    private final InstantSource clock;

    public Gateway(Registers registers, Faults faults, LookUpLog log, InstantSource clock) {
        this.registers = registers;
        this.faults = faults;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What goes back to the body.
     *
     * @param answers one for each look-up, in their order
     * @param effect what happens to the whole of it on the way
     */
    record Told(List<LookUpAnswer> answers, Effect effect) {

        LookUpAnswer only() {
            return answers.getFirst();
        }
    }

    /** One look-up: a fault of the system is a fault of the answer. */
    Told lookUp(Occasion occasion, Asked asked) {
        var now = clock.instant();
        var effect = faults.effectOn(Fault.GATEWAY, now).and(faults.effectOn(asked.code(), now));
        var answer = answer(asked, now);
        log(occasion, List.of(answer), effect);
        return new Told(List.of(answer), effect);
    }

    /** All look-ups of a case: a system that fails leaves its own look-ups unanswered, and no other. */
    Told lookUp(Occasion occasion, List<Asked> asked) {
        var now = clock.instant();
        var whole = faults.effectOn(Fault.GATEWAY, now);
        var answers = new ArrayList<LookUpAnswer>();
        var slowest = Duration.ZERO;
        for (Asked each : asked) {
            var effect = faults.effectOn(each.code(), now);
            answers.add(answer(each, now, effect));
            slowest = longer(slowest, effect.delay());
        }
        log(occasion, answers, whole);
        var waited = slowest.compareTo(PATIENCE) > 0 ? PATIENCE : slowest;
        return new Told(answers, new Effect(whole.delay().plus(waited), whole.failure()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private LookUpAnswer answer(Asked asked, Instant now) {
        return LookUpAnswer.of(asked, registers.answer(asked.system(), asked.key()), now, UUID.randomUUID());
    }

    private LookUpAnswer answer(Asked asked, Instant now, Effect effect) {
        var reason = reason(effect);
        return reason.isEmpty() ? answer(asked, now) : LookUpAnswer.unavailable(asked, now, UUID.randomUUID(), reason);
    }

    private static String reason(Effect effect) {
        if (effect.delay().compareTo(PATIENCE) > 0) {
            return "TIME_LIMIT";
        }
        return switch (effect.failure()) {
            case NONE -> "";
            case UNAVAILABLE -> "SYSTEM_DOWN";
            case MALFORMED -> "BROKEN_ANSWER";
            case DROPPED -> "CONNECTION_LOST";
        };
    }

    private void log(Occasion occasion, List<LookUpAnswer> answers, Effect onAll) {
        answers.forEach(answer -> log.write(occasion, onAll.fails() ? answer.lost() : answer));
    }
}
