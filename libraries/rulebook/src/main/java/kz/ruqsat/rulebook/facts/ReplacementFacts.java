package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An application that names an invalid visa. Source: R-022.
 *
 * @param appliedOn date of the application, a civil date in Kazakhstan; chooses the texts
 * @param category code of the category asked for
 * @param visa the visa named
 */
public record ReplacementFacts(LocalDate appliedOn, String category, ReplacedVisa visa) {

    public ReplacementFacts {
        Objects.requireNonNull(appliedOn, "appliedOn");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(visa, "visa");
    }
}
