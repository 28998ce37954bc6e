package kz.ruqsat.rulebook.rules.visa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Form and photo, the documents of the category, and the proof of payment. A document that the state can obtain itself is never missing;
 * for a missing one an officer returns the application. Payment is asked for only where the category's list names it. Source: R-130.
 */
record DocumentsOfEveryVisa() implements Rule<VisaApplicationFacts> {
    private static final String MISSING = "RG-MIA-07";
    private static final String UNPAID = "RG-CON-07";

    @Override
    public String id() {
        return "R-130";
    }

    @Override
    public boolean concerns(VisaApplicationFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(VisaApplicationFacts facts, Law law) {
        Optional<Category> category = law.data().categories().find(facts.asked().category());
        Confidence row = category.map(Category::confidence).orElse(Confidence.SEED);
        List<Ruling> rulings = new ArrayList<>(documents(facts, category, law));
        rulings.add(payment(facts, category, law));
        return rulings.stream().map(ruling -> ruling.restingOn(row)).toList();
    }

    private static List<Ruling> documents(VisaApplicationFacts facts, Optional<Category> category, Law law) {
        Set<String> asked = new LinkedHashSet<>(law.text().list("documents"));
        category.ifPresent(found -> asked.addAll(found.requiredDocuments()));
        asked.removeAll(law.text().list("documentsGivenByApplying"));
        asked.removeAll(facts.documents());
        List<Ruling> missing = asked.stream()
                .map(code -> law.data().documents().find(code).orElseThrow())
                .filter(type -> type.belongsTo(CaseStage.VISA) && !type.isObtainable())
                .map(DocumentsOfEveryVisa::missing)
                .toList();
        return missing.isEmpty() ? List.of(Ruling.passed(Sentence.of("visa.documents-complete"))) : missing;
    }

    private static Ruling missing(DocumentType type) {
        return Ruling.leftToOfficer(
                        MISSING, Sentence.of("visa.missing-document").word("document", "document", type.code()))
                .restingOn(type.confidence())
                .about("/documents");
    }

    private static Ruling payment(VisaApplicationFacts facts, Optional<Category> category, Law law) {
        List<String> proofs = law.text().list("documentsOfPayment");
        boolean free = category.filter(
                        found -> found.requiredDocuments().stream().noneMatch(proofs::contains))
                .isPresent();
        if (free) {
            return Ruling.passed(
                    Sentence.of("visa.no-fee").text("category", facts.asked().category()));
        }
        Sentence sentence = Sentence.of("visa.fee").text("standing", facts.fee().name());
        return switch (facts.fee()) {
            case NAMED, PAID, WAIVED -> Ruling.passed(sentence);
            case NOT_NAMED, NOT_PAID -> Ruling.failed(UNPAID, sentence).about("/fee");
        };
    }
}
