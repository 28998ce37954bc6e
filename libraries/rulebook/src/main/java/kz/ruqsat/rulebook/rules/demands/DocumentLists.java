package kz.ruqsat.rulebook.rules.demands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.DocumentList;
import kz.ruqsat.rulebook.findings.DueDocument;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.ConditionalDocuments;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;

/** The documents of a category, by stage, with who gives each. Source. */
public final class DocumentLists {
    /** Rules whose documents belong to the petition of an inviter of their kinds. */
    private static final List<String> OF_INVITERS = List.of("R-052", "R-057", "R-058");

    private static final String FINGERPRINTS = "R-100";

    private final ReferenceData data;
    private final LocalDate on;

    public DocumentLists(ReferenceData data, LocalDate on) {
        this.data = data;
        this.on = on;
    }

    /** The list of a category. */
    public DocumentList of(Category category, VisaForm form, InviterKind inviter, Set<String> conditions) {
        List<ConditionalDocuments> met = category.conditionalDocuments().stream()
                .filter(conditional -> conditions.contains(conditional.code()))
                .toList();
        List<DueDocument> due = new ArrayList<>();
        for (CaseStage stage : CaseStage.values()) {
            conditionOfEach(category, met, stage, form, inviter)
                    .forEach((code, condition) ->
                            due(code, condition, stage, category).ifPresent(due::add));
        }
        return new DocumentList(category.code(), due, unknown(category, conditions));
    }

    /** Codes of documents, each with the condition that asks for it; empty where none does. */
    private Map<String, String> conditionOfEach(
            Category category, List<ConditionalDocuments> met, CaseStage stage, VisaForm form, InviterKind inviter) {
        Map<String, String> conditionOf = new LinkedHashMap<>();
        category.requiredDocuments().stream()
                .filter(code -> met.stream().noneMatch(one -> one.replaces().equals(code)))
                .forEach(code -> conditionOf.put(code, ""));
        met.forEach(one -> one.documents().forEach(code -> conditionOf.putIfAbsent(code, one.code())));
        if (stage == CaseStage.PETITION) {
            ofInviter(inviter).forEach(code -> conditionOf.putIfAbsent(code, ""));
        }
        if (stage == CaseStage.VISA && form == VisaForm.STICKER) {
            ofFingerprints().forEach(code -> conditionOf.putIfAbsent(code, ""));
        }
        return conditionOf;
    }

    private Stream<String> ofInviter(InviterKind inviter) {
        return OF_INVITERS.stream()
                .flatMap(this::text)
                .filter(text -> text.list("inviterKinds").contains(inviter.name()))
                .flatMap(text -> text.list("documents").stream());
    }

    private Stream<String> ofFingerprints() {
        return text(FINGERPRINTS).flatMap(text -> text.list("documents").stream());
    }

    private Stream<RuleVersion> text(String rule) {
        return data.rules().rule(rule).on(on).stream();
    }

    private Optional<DueDocument> due(String code, String condition, CaseStage stage, Category category) {
        Optional<DocumentType> type = data.documents().find(code).filter(found -> found.belongsTo(stage));
        return type.map(found -> new DueDocument(
                stage,
                code,
                found.provider(),
                found.obtainableFrom(),
                condition,
                found.confidence().weaker(category.confidence())));
    }

    private static List<String> unknown(Category category, Set<String> conditions) {
        List<String> known = category.conditionalDocuments().stream()
                .map(ConditionalDocuments::code)
                .toList();
        return conditions.stream()
                .filter(condition -> !known.contains(condition))
                .sorted()
                .toList();
    }
}
