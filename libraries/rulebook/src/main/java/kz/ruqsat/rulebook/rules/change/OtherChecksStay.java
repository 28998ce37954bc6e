package kz.ruqsat.rulebook.rules.change;

import java.util.List;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup.Belonging;
import kz.ruqsat.rulebook.wording.Sentence;

/** Reminds that the special procedure lifts one condition and no other; decides nothing. Source: R-123. */
record OtherChecksStay() implements Rule<ChangeFacts> {
    @Override
    public String id() {
        return "R-123";
    }

    @Override
    public boolean concerns(ChangeFacts facts, Law law) {
        return Change.specialProcedure(facts, law) == Belonging.YES;
    }

    @Override
    public List<Ruling> check(ChangeFacts facts, Law law) {
        return List.of(Ruling.passed(Sentence.of("change.other-checks")));
    }
}
