package kz.ruqsat.rulebook.rules.purpose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Only documents of the category's list that the state cannot obtain itself can make a petition incomplete. The petition itself is given by filing
 * it; the petition for practice is judged by. Source: R-045.
 */
record CategoryDocumentsAreThere() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-045";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return law.data().categories().find(facts.asked().category()).isPresent();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Category category =
                law.data().categories().find(facts.asked().category()).orElseThrow();
        Set<String> elsewhere = judgedElsewhere(category, law);
        List<Ruling> missing = PetitionDocuments.of(facts, category, law.data()).lacking().stream()
                .filter(type -> !type.isObtainable() && !elsewhere.contains(type.code()))
                .map(type -> missing(category, type))
                .toList();
        return missing.isEmpty() ? List.of(complete(category)) : missing;
    }

    private static Set<String> judgedElsewhere(Category category, Law law) {
        Set<String> codes = new HashSet<>(law.text().list("givenByFiling"));
        InternshipPetition.documentsJudged(category.code(), law.data()).forEach(codes::add);
        return codes;
    }

    private static Ruling missing(Category category, DocumentType type) {
        Sentence sentence = Sentence.of("purpose.missing-document")
                .text("category", category.code())
                .word("document", "document", type.code());
        return Ruling.failed("RG-MIA-07", sentence)
                .restingOn(category.confidence())
                .restingOn(type.confidence());
    }

    private static Ruling complete(Category category) {
        return Ruling.passed(Sentence.of("purpose.documents-complete").text("category", category.code()))
                .restingOn(category.confidence());
    }
}
