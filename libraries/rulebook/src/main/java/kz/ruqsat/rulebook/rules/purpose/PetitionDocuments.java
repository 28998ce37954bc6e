package kz.ruqsat.rulebook.rules.purpose;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.ConditionalDocuments;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.reference.ReferenceData;

/**
 * Which documents of the category a petition still lacks, whoever has to provide them.
 *
 * @param given codes of those in the petition
 */
public record PetitionDocuments(Category category, Set<String> given, ReferenceData data) {

    /** Those of one petition. */
    public static PetitionDocuments of(PetitionFacts facts, Category category, ReferenceData data) {
        Set<String> given = facts.documents().stream().map(GivenDocument::code).collect(Collectors.toSet());
        return new PetitionDocuments(category, given, data);
    }

    /** Required at the petition, not given, and not stood in for by others. */
    public List<DocumentType> lacking() {
        return category.requiredDocuments().stream()
                .filter(code -> !given.contains(code) && !isReplaced(code))
                .flatMap(code -> data.documents().find(code).stream())
                .filter(type -> type.belongsTo(CaseStage.PETITION))
                .toList();
    }

    private boolean isReplaced(String code) {
        // A plain loop: every document of every assessment comes by here.
        for (ConditionalDocuments conditional : category.conditionalDocuments()) {
            if (conditional.replaces().equals(code) && isThere(conditional)) {
                return true;
            }
        }
        return false;
    }

    /** All of them are given, but for those that the state obtains itself. */
    private boolean isThere(ConditionalDocuments conditional) {
        Stream<DocumentType> types =
                conditional.documents().stream().flatMap(code -> data.documents().find(code).stream());
        return types.filter(type -> !type.isObtainable()).allMatch(type -> given.contains(type.code()))
                && conditional.documents().stream().anyMatch(given::contains);
    }
}
