package kz.ruqsat.rulebook.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * A rate of the state duty or the consular fee, for one person. Source.
 *
 * @param code key, such as DUTY_INVITATION
 * @param rule rule it carries out
 * @param bodies bodies that charge it
 * @param services what it is charged for
 * @param entries numbers of entries it is for
 * @param groups purpose groups it is for, empty for all
 * @param amount how much, in the unit
 * @param unit unit of the amount
 * @param from first day; {@link LocalDate#MIN} where no lower limit is known
 * @param until last day; {@link LocalDate#MAX} while it is open
 * @param confidence of the row
 */
public record FeeRate(
        String code,
        String rule,
        Set<IssuingBody> bodies,
        Set<FeeService> services,
        Set<EntryKind> entries,
        Set<VisaGroup> groups,
        BigDecimal amount,
        FeeUnit unit,
        LocalDate from,
        LocalDate until,
        Confidence confidence) {

    public FeeRate {
        bodies = Set.copyOf(bodies);
        services = Set.copyOf(services);
        entries = Set.copyOf(entries);
        groups = Set.copyOf(groups);
    }

    /** Whether it is in force on a day, both ends included. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is for visas of a group. */
    public boolean isFor(VisaGroup group) {
        return groups.isEmpty() || groups.contains(group);
    }

    static FeeRate read(Row row) {
        return new FeeRate(
                row.text("code"),
                row.text("rule"),
                Set.copyOf(row.someOf("bodies", IssuingBody.class)),
                Set.copyOf(row.someOf("services", FeeService.class)),
                Set.copyOf(row.someOf("entries", EntryKind.class)),
                Set.copyOf(row.someOf("groups", VisaGroup.class)),
                Fees.amount(row, "amount"),
                row.oneOf("unit", FeeUnit.class),
                row.has("from") ? row.date("from") : LocalDate.MIN,
                row.has("until") ? row.date("until") : LocalDate.MAX,
                Confidence.read(row, "confidence"));
    }
}
