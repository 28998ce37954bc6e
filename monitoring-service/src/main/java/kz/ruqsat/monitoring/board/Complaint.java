package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;

/**
 * Why a form was not taken, in the reader's language.
 *
 * @param field name of the field at fault; empty if it is none
 * @param input id of the input that holds it; empty if there is none
 * @param text what is wrong
 * @param detail the words of the service that refused, in English
 */
public record Complaint(String field, String input, String text, String detail) {

    /** Inputs that a page has once. */
    private static final Set<String> INPUTS = Set.of("headers", "body", "reason");

    /** Fields that are named in the reader's language; others have the name they have in a record. */
    private static final Set<String> WORDED = Set.of("headers", "body", "reason", "note");

    static List<Complaint> of(Tongue t, Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return List.of(new Complaint("", "", t.label("problem." + refusal.problem()), refusal.detail()));
        }
        return refusal.errors().stream().map(error -> of(t, error)).toList();
    }

    static Complaint of(Tongue t, FieldError error) {
        List<String> steps = List.of(error.pointer().split("/"));
        String first = steps.size() > 1 ? steps.get(1) : "";
        String worded = WORDED.contains(first) ? t.label("input." + first) : "";
        String field = steps.size() > 2 ? String.join("/", steps.subList(2, steps.size())) : worded;
        return new Complaint(
                field, INPUTS.contains(first) ? first : "", t.label("error." + error.code()), error.detail());
    }
}
