package kz.ruqsat.rulebook.rules.acceptance;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** Without the state duty a petition is not accepted; the payment gateway proves it, no receipt on paper is asked for. Source: R-173. */
record DutyIsPaid() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-173";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Sentence sentence =
                Sentence.of("duty.standing").text("standing", facts.duty().name());
        return List.of(
                switch (facts.duty()) {
                    case NAMED, PAID, WAIVED -> Ruling.passed(sentence);
                    case NOT_NAMED, NOT_PAID ->
                        Ruling.failed("RG-ACC-01", sentence).about("/dutyPayment");
                });
    }
}
