package kz.ruqsat.rulebook.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * States whose citizens need no invitation for some categories. Source: R-060.
 *
 * @param states confidence of each row by citizenship, ISO 3166-1 alpha-2
 * @param extent whether the list is whole
 */
public record InvitationFreeStates(Map<String, Confidence> states, Extent extent) {

    /** Whether a list holds all that it should. */
    public enum Extent {
        COMPLETE,
        /** A few examples; that a state is missing tells nothing (OQ-10). */
        EXAMPLES
    }

    public InvitationFreeStates {
        states = Map.copyOf(states);
    }

    static InvitationFreeStates read(Row file) {
        Set<String> countries = Set.of(Locale.getISOCountries());
        for (Row row : file.rows("states", "citizenship")) {
            if (!countries.contains(row.text("citizenship"))) {
                throw row.broken("citizenship", "no country of ISO 3166-1");
            }
        }
        Map<String, Row> rows =
                Keyed.by(file.rows("states", "citizenship"), row -> row, row -> row.text("citizenship"));
        return new InvitationFreeStates(
                rows.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, row -> Confidence.read(row.getValue(), "confidence"))),
                file.requiredRow("meta").oneOf("extent", Extent.class));
    }
}
