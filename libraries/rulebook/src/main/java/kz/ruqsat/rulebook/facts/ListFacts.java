package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the lists of persons say of somebody whose invitation was agreed before. Source.
 *
 * @param on day of the visa application, a civil date in Kazakhstan; chooses the texts
 * @param registers what they answered
 */
public record ListFacts(LocalDate on, RegisterFacts registers) {

    public ListFacts {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(registers, "registers");
    }
}
