package kz.ruqsat.rulebook.rules.purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.VisaGroup;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The stated purpose is that of the category, and no document speaks of another purpose. The machine knows document types only: a document that
 * belongs to another group alone is shown to an officer. Source: R-070.
 */
record PurposeFitsCategory() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-MIA-01";
    private static final String GROUP = "visa-group";

    @Override
    public String id() {
        return "R-070";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return law.data().categories().find(facts.asked().category()).isPresent();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Category category =
                law.data().categories().find(facts.asked().category()).orElseThrow();
        List<Ruling> rulings = new ArrayList<>();
        rulings.add(statedPurpose(facts, category));
        facts.documents().stream()
                .flatMap(document -> otherPurpose(document, category, law.data()))
                .distinct()
                .forEach(found -> rulings.add(mismatch(facts, category, found)));
        return rulings;
    }

    private static Ruling statedPurpose(PetitionFacts facts, Category category) {
        Sentence named = Sentence.of(
                        facts.statedPurpose() == category.group() ? "purpose.fits" : "purpose.not-of-category")
                .word("purpose", GROUP, facts.statedPurpose().name())
                .text("category", category.code())
                .word("group", GROUP, category.group().name());
        Ruling ruling = facts.statedPurpose() == category.group() ? Ruling.passed(named) : Ruling.failed(GROUND, named);
        return ruling.restingOn(category.confidence());
    }

    private static Ruling mismatch(PetitionFacts facts, Category category, VisaGroup found) {
        return Ruling.leftToOfficer(
                        GROUND,
                        Sentence.of("purpose.mismatch")
                                .word("purpose", GROUP, facts.statedPurpose().name())
                                .text("category", category.code())
                                .word("found", GROUP, found.name()))
                .restingOn(category.confidence());
    }

    /** The one other group whose categories list the document; nothing if several do, if the state holds it, or if it fits. */
    private static Stream<VisaGroup> otherPurpose(GivenDocument document, Category category, ReferenceData data) {
        boolean held = data.documents()
                .find(document.code())
                .map(DocumentType::isObtainable)
                .orElse(true);
        Set<VisaGroup> groups = data.categories().groupsListing(document.code());
        boolean tells = !held && groups.size() == 1 && !groups.contains(category.group());
        return tells ? groups.stream() : Stream.empty();
    }
}
