package kz.ruqsat.rulebook.rules.change;

import java.time.Period;
import java.util.List;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup.Belonging;
import kz.ruqsat.rulebook.wording.Sentence;

/** Tells what visa the staff of the AIFC and their families may have; decides nothing. Source: R-125. */
record FiveYearsWithoutLeaving() implements Rule<ChangeFacts> {
    @Override
    public String id() {
        return "R-125";
    }

    @Override
    public boolean concerns(ChangeFacts facts, Law law) {
        return Change.specialProcedure(facts, law) == Belonging.YES
                && law.text().list("registers").contains(facts.group().register());
    }

    @Override
    public List<Ruling> check(ChangeFacts facts, Law law) {
        return List.of(Ruling.passed(Sentence.of("change.five-years")
                .phrase("longest", Sentence.length(Period.ofYears(law.text().number("longestYears"))))));
    }
}
