package kz.ruqsat.rulebook.rules.change;

import java.util.List;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup.Belonging;

/** For the special group the category now held is no obstacle; while a register is silent an officer waits. Source: R-121. */
record ChangeFromAnyCategory() implements Rule<ChangeFacts> {
    @Override
    public String id() {
        return "R-121";
    }

    @Override
    public boolean concerns(ChangeFacts facts, Law law) {
        return Change.isReadable(facts, law) && Change.specialProcedure(facts, law) != Belonging.NO;
    }

    @Override
    public List<Ruling> check(ChangeFacts facts, Law law) {
        if (Change.specialProcedure(facts, law) == Belonging.YES) {
            return List.of(Ruling.passed(Change.sentence(facts, "SPECIAL_GROUP")));
        }
        boolean allowedAnyway = law.data()
                .categoryChanges()
                .allowing(facts.held(), facts.wanted())
                .isPresent();
        return allowedAnyway
                ? List.of()
                : List.of(Ruling.leftToOfficer("RG-MIA-10", Change.sentence(facts, "NONE"))
                        .about("/held"));
    }
}
