package kz.ruqsat.rulebook.rules.operations;

import java.util.Optional;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** Whether the visa is still running on the day of asking; its last day is one of running. */
final class Running {
    private Running() {}

    /** How it stands on that day, also where nobody has recorded its end yet. */
    static VisaState stateOf(OperationFacts facts) {
        boolean over = facts.askedOn().isAfter(facts.visa().endsOn());
        return facts.visa().state() == VisaState.ACTIVE && over
                ? VisaState.EXPIRED
                : facts.visa().state();
    }

    static boolean isRunning(OperationFacts facts) {
        return stateOf(facts) == VisaState.ACTIVE;
    }

    static boolean isInvalid(OperationFacts facts) {
        return stateOf(facts) == VisaState.INVALID;
    }

    /** The refusal of an operation on a visa that has come to its end; empty while it runs. */
    static Optional<Ruling> refusal(OperationFacts facts) {
        return isRunning(facts)
                ? Optional.empty()
                : Optional.of(Ruling.failed("RG-OPS-03", sentence(facts)).about("/visa/state"));
    }

    static Sentence sentence(OperationFacts facts) {
        return Sentence.of("operation.not-running")
                .word("operation", "operation", facts.asked().code())
                .word("state", "visa-state", stateOf(facts).name())
                .day("endsOn", facts.visa().endsOn());
    }
}
