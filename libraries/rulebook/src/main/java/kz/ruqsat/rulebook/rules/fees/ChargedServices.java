package kz.ruqsat.rulebook.rules.fees;

import java.util.List;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** From its day on, invitations and the issue, extension and restoration of visas are charged. Source: R-170. */
record ChargedServices() implements Rule<FeeFacts> {
    @Override
    public String id() {
        return "R-170";
    }

    @Override
    public boolean concerns(FeeFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(FeeFacts facts, Law law) {
        boolean known = law.data().categories().find(facts.category()).isPresent();
        return List.of(
                known
                        ? Ruling.due(Sentence.of("fee.charged")
                                .text("service", facts.service().name()))
                        : Ruling.leftToOfficer(
                                "", Sentence.of("category.not-offered").text("category", facts.category())));
    }
}
