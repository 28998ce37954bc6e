package kz.ruqsat.rulebook.findings;

import java.util.List;
import kz.ruqsat.rulebook.reference.CaseStage;

/**
 * All documents of a category under given conditions.
 *
 * @param category the category
 * @param documents in the order of the stages; a document of several stages stands in each
 * @param unknownConditions conditions that were named and that the category does not know; nothing follows from them
 */
public record DocumentList(String category, List<DueDocument> documents, List<String> unknownConditions) {
    public DocumentList {
        documents = List.copyOf(documents);
        unknownConditions = List.copyOf(unknownConditions);
    }

    /** What inviter and recipient give at a stage. */
    public List<DueDocument> askedAt(CaseStage stage) {
        return documents.stream()
                .filter(document -> document.stage() == stage && document.mayBeAsked())
                .toList();
    }

    /** What nobody may ask for at a stage, since the body fetches it itself. Source: R-040. */
    public List<DueDocument> fetchedAt(CaseStage stage) {
        return documents.stream()
                .filter(document -> document.stage() == stage && !document.mayBeAsked())
                .toList();
    }
}
