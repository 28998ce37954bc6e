package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.reference.BanException;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** What a state system has is not asked of anybody; the finding names the system. Source: R-040. */
record NothingObtainable() implements Rule<DocumentDemand> {
    @Override
    public String id() {
        return "R-040";
    }

    @Override
    public boolean concerns(DocumentDemand demand, Law law) {
        return Demanded.isObtainable(demand, law);
    }

    @Override
    public List<Ruling> check(DocumentDemand demand, Law law) {
        DocumentType type = Demanded.type(demand, law).orElseThrow();
        Sentence named = Sentence.of("demand.obtainable").word("document", Demanded.DOCUMENT, type.code());
        boolean lifted = Demanded.isLifted(BanException.Lifts.OBTAINABLE, demand, law);
        Sentence sentence =
                named.word("register", "register", type.obtainableFrom()).text("lifted", lifted ? "YES" : "NO");
        Ruling ruling = lifted ? Ruling.passed(sentence).assuming("OQ-04") : Ruling.notAllowed(sentence);
        return List.of(ruling.about("/document").restingOn(type.confidence()));
    }
}
