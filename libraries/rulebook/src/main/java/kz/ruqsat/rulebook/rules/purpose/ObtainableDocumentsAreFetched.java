package kz.ruqsat.rulebook.rules.purpose;

import java.util.List;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** What a state system has is fetched from it and never missing in a petition. Source: R-040. */
record ObtainableDocumentsAreFetched() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-040";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return !fetched(facts, law).isEmpty();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        return fetched(facts, law).stream()
                .map(ObtainableDocumentsAreFetched::notAsked)
                .toList();
    }

    private static List<DocumentType> fetched(PetitionFacts facts, Law law) {
        return law.data().categories().find(facts.asked().category()).stream()
                .flatMap(category -> PetitionDocuments.of(facts, category, law.data()).lacking().stream())
                .filter(DocumentType::isObtainable)
                .toList();
    }

    private static Ruling notAsked(DocumentType type) {
        return Ruling.passed(Sentence.of("document.obtainable")
                .word("document", "document", type.code())
                .word("register", "register", type.obtainableFrom()));
    }
}
