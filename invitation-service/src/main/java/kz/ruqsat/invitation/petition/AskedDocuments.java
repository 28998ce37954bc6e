package kz.ruqsat.invitation.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** Documents that a return asks of the inviter: none that the state has itself, none that is not due with the petition. */
final class AskedDocuments {

    private AskedDocuments() {}

    static Optional<Refusal> faults(List<String> codes, PetitionContent content) {
        List<FieldError> obtainable = new ArrayList<>();
        List<FieldError> notOfList = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Optional<DocumentType> type = ReferenceData.current().documents().find(codes.get(i));
            if (type.filter(DocumentType::isObtainable).isPresent()) {
                obtainable.add(new FieldError("/documents/" + i, "obtainable-from-state-system", obtain(type.get())));
            } else if (type.filter(known -> isDue(known, content)).isEmpty()) {
                notOfList.add(new FieldError("/documents/" + i, "unknown-value", "A document due with this petition."));
            }
        }
        if (!obtainable.isEmpty()) {
            return Optional.of(refusal("R-040", obtainable));
        }
        return notOfList.isEmpty() ? Optional.empty() : Optional.of(refusal("R-045", notOfList));
    }

    private static String obtain(DocumentType type) {
        return "Fetch it from " + type.obtainableFrom() + ".";
    }

    private static boolean isDue(DocumentType type, PetitionContent content) {
        return type.belongsTo(CaseStage.PETITION)
                && ReferenceData.current().categories().find(content.asked().category()).stream()
                        .anyMatch(category -> category.requiredDocuments().contains(type.code())
                                || category.conditionalDocuments().stream()
                                        .anyMatch(when -> when.documents().contains(type.code())));
    }

    private static Refusal refusal(String rule, List<FieldError> errors) {
        return Refusal.ruleViolation(
                "The petition cannot be returned for want of these documents; see errors.", List.of(rule), errors);
    }
}
