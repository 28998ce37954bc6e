package kz.ruqsat.rulebook.reference;

import java.time.LocalDate;

/**
 * An exception from the bans on superfluous documents: a row of a table that is empty until an act is known. Source.
 *
 * @param document document type
 * @param lifts which ban it lifts
 * @param basis the legislation, always the one basis that the data allow
 * @param act the act that provides it, as a demand has to name it
 * @param from first day
 * @param until last day; {@link LocalDate#MAX} while it is open
 */
public record BanException(String document, Lifts lifts, String basis, String act, LocalDate from, LocalDate until) {

    /** Which ban is lifted. */
    public enum Lifts {
        /** The ban on notarized copies. */
        NOTARIZATION,
        /** The ban on obtainable documents. */
        OBTAINABLE,
        BOTH
    }

    /** Whether it lifts a ban on a day. */
    public boolean lifts(Lifts ban, LocalDate on) {
        return (lifts == ban || lifts == Lifts.BOTH) && !on.isBefore(from) && !on.isAfter(until);
    }

    static BanException read(Row row, String basisRequired) {
        if (!row.text("basis").equals(basisRequired)) {
            throw row.broken("basis", "the only basis of an exception is " + basisRequired + " (R-042)");
        }
        return new BanException(
                row.text("document"),
                row.oneOf("lifts", Lifts.class),
                row.text("basis"),
                row.text("act"),
                row.date("from"),
                row.has("to") ? row.date("to") : LocalDate.MAX);
    }
}
