package kz.ruqsat.businesstime;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How long a clock runs from a certain day on.
 *
 * @param length number of units, at least 1
 * @param roll what happens when the last day is a day off
 * @param startPolicy how day zero is found unless the caller says otherwise
 * @param rule id in the catalogue ({@code R-086}), else the open question ({@code OQ-16}) or state row ({@code I3}) that sets it
 * @param confidence how far the rule can be relied upon
 * @param effectiveFrom first civil date on which it binds
 * @param source where it comes from, in words
 */
public record StatutoryTerm(
        StatutoryClock clock,
        int length,
        TermUnit unit,
        TermRoll roll,
        StartPolicy startPolicy,
        String rule,
        Confidence confidence,
        LocalDate effectiveFrom,
        String source) {

    private static final Pattern RULE = Pattern.compile("R-\\d{3}|OQ-\\d{2}|[IKVL]\\d{1,2}");

    public StatutoryTerm {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(roll, "roll");
        Objects.requireNonNull(startPolicy, "startPolicy");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(source, "source");
        if (length < 1) {
            throw new IllegalArgumentException("The term of " + clock + " has length " + length + ", less than 1");
        }
        if (!RULE.matcher(Objects.requireNonNull(rule, "rule")).matches()) {
            throw new IllegalArgumentException("The term of " + clock + " names no rule: " + rule);
        }
    }
}
