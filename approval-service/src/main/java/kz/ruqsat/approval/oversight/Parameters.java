package kz.ruqsat.approval.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.request.Disposition;
import kz.ruqsat.approval.storage.RequestRows.Due;
import kz.ruqsat.web.problem.Refusals;

/** Reads query parameters; what was not sent is empty, what cannot be is 400. */
final class Parameters {

    private static final List<String> STATES =
            List.of("DISPATCHING", "IN_REVIEW", "EXTENDED", "APPROVED", "REJECTED", "CANCELLED");

    /** Whoever may not see verdicts may not ask for them either. */
    private static final List<String> STATES_WITHOUT_VERDICT =
            List.of("DISPATCHING", "IN_REVIEW", "EXTENDED", "CANCELLED");

    private Parameters() {}

    static Optional<String> state(String text, Sight sight) {
        List<String> known = sight.reach() == Sight.Reach.WITH_VERDICT ? STATES : STATES_WITHOUT_VERDICT;
        Optional<String> state = sent(text);
        if (!state.map(known::contains).orElse(true)) {
            throw Refusals.malformed("/state", "unknown-value", "One of " + String.join(", ", known) + ".");
        }
        return state;
    }

    static Optional<UUID> caseId(String text) {
        try {
            return sent(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            throw Refusals.malformed("/caseId", "wrong-format", "The id of a case is a UUID.");
        }
    }

    static Due overdue(String text) {
        return switch (sent(text).orElse("false")) {
            case "true" -> Due.OVERDUE;
            case "false" -> Due.ANY;
            default -> throw Refusals.malformed("/overdue", "unknown-value", "true or false.");
        };
    }

    static Optional<Disposition> disposition(String text) {
        return sent(text)
                .map(value -> Arrays.stream(Disposition.values())
                        .filter(d -> d.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> Refusals.malformed(
                                "/disposition", "unknown-value", "One of " + List.of(Disposition.values()) + ".")));
    }

    private static Optional<String> sent(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }
}
