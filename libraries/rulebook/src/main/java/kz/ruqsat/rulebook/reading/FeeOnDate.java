package kz.ruqsat.rulebook.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.FeeRate;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.FeeUnit;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.VisaGroup;

/**
 * A rate of the state duty or the consular fee that holds on a date. Source.
 *
 * @param rule rule it carries out
 * @param bodies bodies that charge it
 * @param services what it is charged for
 * @param entries numbers of entries it is for
 * @param groups purpose groups it is for, empty for all
 * @param amount how much, in the unit
 * @param unit unit of the amount
 * @param confidence of the row
 */
public record FeeOnDate(
        String rule,
        Set<IssuingBody> bodies,
        Set<FeeService> services,
        Set<EntryKind> entries,
        Set<VisaGroup> groups,
        BigDecimal amount,
        FeeUnit unit,
        Confidence confidence) {

    static boolean holds(FeeRate rate, LocalDate on) {
        return !on.isBefore(rate.from()) && !on.isAfter(rate.until());
    }

    static FeeOnDate of(FeeRate rate) {
        return new FeeOnDate(
                rate.rule(),
                new TreeSet<>(rate.bodies()),
                new TreeSet<>(rate.services()),
                new TreeSet<>(rate.entries()),
                new TreeSet<>(rate.groups()),
                rate.amount(),
                rate.unit(),
                rate.confidence());
    }
}
