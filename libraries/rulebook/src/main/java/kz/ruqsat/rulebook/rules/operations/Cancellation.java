package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.reference.CancellationGround;
import kz.ruqsat.rulebook.reference.Disclosure;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A running visa is cancelled for a ground of the table, given by somebody who may give it. Source: R-146. */
record Cancellation() implements Rule<OperationFacts> {
    private static final String POINTER = "/asked/ground";

    @Override
    public String id() {
        return "R-146";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Cancel;
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return Running.isRunning(facts)
                ? ofGround(((Cancel) facts.asked()).ground(), facts, law)
                : List.of(Ruling.notAllowed(Running.sentence(facts)).about("/visa/state"));
    }

    /** What is said of a ground, also where it is to justify a reduction. */
    static List<Ruling> ofGround(String code, OperationFacts facts, Law law) {
        Optional<CancellationGround> row =
                Optional.ofNullable(law.data().cancellationGrounds().get(code));
        return List.of(row.map(ground -> judged(ground, facts))
                .orElseGet(() -> Ruling.notAllowed(Sentence.of("cancellation.no-such-ground"))
                        .about(POINTER)));
    }

    private static Ruling judged(CancellationGround ground, OperationFacts facts) {
        Ruling ruling = ground.askedBy().contains(facts.askedBy())
                ? Ruling.passed(named("cancellation.ground", ground))
                : Ruling.leftToOfficer("", otherAsker(ground, facts)).about(POINTER);
        return ruling.restingOn(ground.confidence());
    }

    private static Sentence otherAsker(CancellationGround ground, OperationFacts facts) {
        Sentence sentence = named("cancellation.other-asker", ground);
        return ground.disclosure() == Disclosure.NEUTRAL
                ? sentence
                : sentence.word("asker", "asker", facts.askedBy().name());
    }

    /** A neutral ground is never told apart in words. */
    private static Sentence named(String code, CancellationGround ground) {
        return ground.disclosure() == Disclosure.NEUTRAL
                ? Sentence.of("refusal.neutral").word("legalBasis", "phrase", "neutral-basis")
                : Sentence.of(code).word("ground", "cancellation-ground", ground.code());
    }
}
