package kz.ruqsat.rulebook.rules.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.reference.CancellationGround;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The last day moves earlier, not before today and not before the visa begins, for a ground of cancellation that leaves time to go in order; shown by a
 * new sticker, since nothing is corrected in a visa. Source: R-149.
 */
record Reduction() implements Rule<OperationFacts> {

    /** Why a day cannot be the new last one; names are choices of the sentence. */
    private enum Impossible {
        NOT_EARLIER,
        BEFORE_TODAY,
        BEFORE_BEGIN
    }

    @Override
    public String id() {
        return "R-149";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Reduce && !Running.isInvalid(facts);
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return Running.refusal(facts).map(List::of).orElseGet(() -> ofRunning(facts, law));
    }

    private static List<Ruling> ofRunning(OperationFacts facts, Law law) {
        Reduce asked = (Reduce) facts.asked();
        List<Ruling> rulings = new ArrayList<>();
        rulings.add(impossible(facts, asked.newEndsOn())
                .map(reason -> Ruling.notAllowed(
                                sentence("reduction.impossible", facts).text("reason", reason.name()))
                        .about("/asked/newEndsOn"))
                .orElseGet(() -> Ruling.passed(sentence("reduction.possible", facts))));
        rulings.addAll(ofGround(asked.ground(), facts, law));
        return rulings;
    }

    private static Optional<Impossible> impossible(OperationFacts facts, LocalDate newEndsOn) {
        if (!newEndsOn.isBefore(facts.visa().endsOn())) {
            return Optional.of(Impossible.NOT_EARLIER);
        }
        if (newEndsOn.isBefore(facts.askedOn())) {
            return Optional.of(Impossible.BEFORE_TODAY);
        }
        return newEndsOn.isBefore(facts.visa().validFrom()) ? Optional.of(Impossible.BEFORE_BEGIN) : Optional.empty();
    }

    private static List<Ruling> ofGround(String code, OperationFacts facts, Law law) {
        CancellationGround row = law.data().cancellationGrounds().get(code);
        boolean doubtful = row != null && !row.reducible();
        return doubtful
                ? List.of(Ruling.leftToOfficer("", Sentence.of("reduction.ground-doubtful"))
                        .about("/asked/ground")
                        .restingOn(row.confidence()))
                : Cancellation.ofGround(code, facts, law);
    }

    private static Sentence sentence(String code, OperationFacts facts) {
        return Sentence.of(code)
                .day("oldEnd", facts.visa().endsOn())
                .day("newEnd", ((Reduce) facts.asked()).newEndsOn());
    }
}
