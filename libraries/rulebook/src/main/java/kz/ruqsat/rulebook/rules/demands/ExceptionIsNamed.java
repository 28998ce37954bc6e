package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Only the legislation on pensions and social security provides exceptions, and a demand that claims one names the act; another law, an internal
 * instruction or a treaty do not qualify. Source: R-042.
 */
record ExceptionIsNamed() implements Rule<DocumentDemand> {
    @Override
    public String id() {
        return "R-042";
    }

    @Override
    public boolean concerns(DocumentDemand demand, Law law) {
        return demand.exception().isClaimed();
    }

    @Override
    public List<Ruling> check(DocumentDemand demand, Law law) {
        if (!demand.exception().basis().equals(law.data().documents().exceptionBasis())) {
            return List.of(Ruling.notAllowed(sentence("BASIS")).about("/basis"));
        }
        if (demand.exception().act().isBlank()) {
            return List.of(Ruling.notAllowed(sentence("ACT")).about("/act"));
        }
        return List.of(Ruling.passed(sentence("NAMED")).about("/act"));
    }

    private static Sentence sentence(String standing) {
        return Sentence.of("demand.exception").text("standing", standing);
    }
}
