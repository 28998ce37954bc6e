package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import kz.ruqsat.rulebook.facts.ClaimedException;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.reference.BanException.Lifts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * An exception may lift either ban, but only by a dated row of the table; the table is empty, since no visa document is known to fall under the law
 * on pensions and social security. Source: R-043.
 */
record ExceptionIsOnTheTable() implements Rule<DocumentDemand> {
    @Override
    public String id() {
        return "R-043";
    }

    /** What does not even name basis and act is the matter of R-042. */
    @Override
    public boolean concerns(DocumentDemand demand, Law law) {
        ClaimedException claimed = demand.exception();
        return claimed.basis().equals(law.data().documents().exceptionBasis())
                && !claimed.act().isBlank()
                && Demanded.type(demand, law).isPresent();
    }

    @Override
    public List<Ruling> check(DocumentDemand demand, Law law) {
        boolean known =
                Demanded.isLifted(Lifts.OBTAINABLE, demand, law) || Demanded.isLifted(Lifts.NOTARIZATION, demand, law);
        Sentence sentence = Sentence.of("demand.exception-table")
                .word("document", Demanded.DOCUMENT, demand.document())
                .text("known", known ? "YES" : "NO");
        Ruling ruling = known ? Ruling.passed(sentence) : Ruling.notAllowed(sentence);
        return List.of(ruling.about("/act").assuming("OQ-04"));
    }
}
