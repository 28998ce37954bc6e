package kz.ruqsat.invitation.petition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** Reads the grounds an officer names: at least one, each known, each one that may be used here. */
final class GroundCodes {

    /** Negative answer of a body whose approval is needed. */
    static final String NEGATIVE_ANSWER = "RG-SVC-03";

    private GroundCodes() {}

    /**
     * What is wrong with the codes; empty if nothing is.
     *
     * @param usable which grounds may be used here
     * @param rule why not the others
     */
    static Optional<Refusal> faults(List<String> codes, Predicate<String> usable, String rule) {
        if (codes.isEmpty()) {
            return Optional.of(violation("R-082", List.of(error("/grounds", "required", "At least one ground."))));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String at = "/grounds/" + i;
            if (all().find(codes.get(i)).isEmpty()) {
                errors.add(error(at, "unknown-value", "A code of the list of grounds."));
            } else if (!usable.test(codes.get(i))) {
                errors.add(error(at, "ground-not-usable", "This ground cannot be used for this act."));
            } else if (!seen.add(codes.get(i))) {
                errors.add(error(at, "duplicate-value", "Each ground once."));
            }
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(violation(rule, errors));
    }

    /** Whether a petition is returned for it at acceptance (I3). */
    static boolean isOfReturn(String code) {
        return is(code, GroundStage.MIA_ACCEPTANCE, GroundEffect.RETURN_OR_BLOCK);
    }

    /** Whether a petition is refused for it at acceptance (I4). */
    static boolean isOfAcceptanceRefusal(String code) {
        return is(code, GroundStage.MIA_ACCEPTANCE, GroundEffect.REFUSE);
    }

    /** Whether a ground may be found by the division once the review has begun. */
    static boolean isOfReview(String code) {
        return is(code, GroundStage.MIA_REVIEW, GroundEffect.REFUSE);
    }

    private static boolean is(String code, GroundStage stage, GroundEffect effect) {
        return all().find(code)
                .filter(ground -> ground.stage() == stage && ground.effect() == effect)
                .isPresent();
    }

    static Grounds all() {
        return ReferenceData.current().grounds();
    }

    private static FieldError error(String pointer, String code, String expected) {
        return new FieldError(pointer, code, expected);
    }

    private static Refusal violation(String rule, List<FieldError> errors) {
        return Refusal.ruleViolation(
                "The grounds named do not fit this act; errors says which of them and why.", List.of(rule), errors);
    }
}
