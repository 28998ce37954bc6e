package kz.ruqsat.rulebook.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.findings.DocumentList;
import kz.ruqsat.rulebook.findings.DueDocument;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.DocumentProvider;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.purpose.PetitionDocuments;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * A document of the category and who brings it. Source.
 *
 * @param code document type
 * @param name by language
 * @param standing who brings it, and when
 * @param provider who gives it, unless a state system has it
 * @param stages where it may be looked for: petition, visa
 * @param register code of the state system that holds it; left out if none does
 * @param registerName by language; left out with it
 * @param confidence how surely it is due
 */
public record DocumentAnswer(
        String code,
        Map<String, String> name,
        Standing standing,
        DocumentProvider provider,
        Set<CaseStage> stages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String register,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> registerName,
        Confidence confidence) {

    /** Who brings a document, and when. */
    public enum Standing {
        /** It is in the petition, by being filed or because another one stands in for it. */
        GIVEN,
        /** The petition lacks it. */
        TO_GIVE,
        /** It is given later, with the application for the visa. */
        LATER,
        /** A state system holds it: nobody may ask for it. Source: R-040. */
        NOT_TO_BE_ASKED,
        /** A state system holds it, and the ban on asking for it is not in force yet. */
        HELD_BY_STATE
    }

    /** Those of petition and visa without any condition met, in the order of the stages; empty for a category that is not offered. */
    static List<DocumentAnswer> of(PetitionFacts facts, Rulebook book, Languages languages) {
        return book.documentsFor(facts.asked().category(), facts.asked().form(), facts.inviterKind(), Set.of())
                .map(list -> new Listing(facts, book, languages).answers(list))
                .orElse(List.of());
    }

    private record Listing(PetitionFacts facts, Rulebook book, Languages languages) {

        List<DocumentAnswer> answers(DocumentList list) {
            Map<String, List<DueDocument>> byCode = new LinkedHashMap<>();
            list.documents().stream()
                    .filter(due -> due.stage() != CaseStage.OPERATION)
                    .forEach(due -> byCode.computeIfAbsent(due.document(), code -> new ArrayList<>())
                            .add(due));
            Set<String> missing = missing();
            return byCode.values().stream().map(due -> answer(due, missing)).toList();
        }

        private Set<String> missing() {
            Set<String> lacking = book
                    .referenceData()
                    .categories()
                    .find(facts.asked().category())
                    .stream()
                    .flatMap(category -> PetitionDocuments.of(facts, category, book.referenceData()).lacking().stream())
                    .map(DocumentType::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            book.referenceData()
                    .rules()
                    .rule("R-045")
                    .on(book.date())
                    .ifPresent(text -> text.list("givenByFiling").forEach(lacking::remove));
            return lacking;
        }

        private DocumentAnswer answer(List<DueDocument> sameDocument, Set<String> missing) {
            DueDocument due = sameDocument.getFirst();
            return new DocumentAnswer(
                    due.document(),
                    languages.word("document", due.document()),
                    standing(due, missing),
                    due.provider(),
                    sameDocument.stream().map(DueDocument::stage).collect(Collectors.toCollection(TreeSet::new)),
                    due.register(),
                    due.mayBeAsked() ? Map.of() : languages.word("register", due.register()),
                    due.confidence());
        }

        private Standing standing(DueDocument due, Set<String> missing) {
            if (!due.mayBeAsked()) {
                boolean banBinds = book.referenceData()
                        .rules()
                        .rule("R-040")
                        .on(book.date())
                        .isPresent();
                return banBinds ? Standing.NOT_TO_BE_ASKED : Standing.HELD_BY_STATE;
            }
            if (due.stage() != CaseStage.PETITION) {
                return Standing.LATER;
            }
            return missing.contains(due.document()) ? Standing.TO_GIVE : Standing.GIVEN;
        }
    }
}
