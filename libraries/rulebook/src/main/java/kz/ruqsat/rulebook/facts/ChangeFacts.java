package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The facts of a change of category in the country, which is a visa application.
 *
 * @param askedOn date of the application, a civil date in Kazakhstan; chooses the texts
 * @param held category now held, empty after entry without a visa
 * @param wanted category asked for
 * @param group the special group
 */
public record ChangeFacts(LocalDate askedOn, String held, String wanted, SpecialGroupFacts group) {
    public ChangeFacts {
        Objects.requireNonNull(askedOn, "askedOn");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(group, "group");
    }
}
