package kz.ruqsat.rulebook.reference;

import java.time.Period;

/**
 * When a petition may be filed before the planned entry. Source.
 *
 * @param notEarlier longest time before the entry
 * @param notLaterWorkingDays shortest time before the entry, in working days
 * @param confidence of the row
 */
public record FilingWindow(Period notEarlier, int notLaterWorkingDays, Confidence confidence) {

    static FilingWindow read(Row windows, String name) {
        Row row = windows.requiredRow(name);
        Period notEarlier = row.has("not_earlier")
                ? row.period("not_earlier")
                : Period.ofDays(row.number("not_earlier_calendar_days"));
        return new FilingWindow(
                notEarlier, row.number("not_later_working_days"), Confidence.read(windows, "confidence"));
    }
}
