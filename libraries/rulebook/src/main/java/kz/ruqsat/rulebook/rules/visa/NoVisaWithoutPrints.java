package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** Who has to give prints and refuses gets no visa, not even one with a note; while they are awaited nothing is issued. Source: R-104. */
record NoVisaWithoutPrints() implements Rule<VisaApplicationFacts> {
    private static final String GROUND = "RG-CON-03";

    @Override
    public String id() {
        return "R-104";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        Sentence sentence =
                Sentence.of("visa.prints").text("standing", facts.prints().name());
        Ruling ruling = switch (facts.prints()) {
            case NOT_DUE, TAKEN, ON_RECORD, EXEMPT -> Ruling.passed(sentence);
            case AWAITED -> Ruling.leftToOfficer(GROUND, sentence);
            case DECLINED -> Ruling.failed(GROUND, sentence);
        };
        return List.of(ruling.about("/prints"));
    }
}
