package kz.ruqsat.businesstime;

import java.time.LocalDate;

/** A date was needed that no loaded year covers. A day is never "working by default": load a newer calendar. */
public final class CalendarNotPublishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalDate date;

    CalendarNotPublishedException(LocalDate date, String version, LocalDate first, LocalDate last) {
        super("No working calendar for the year " + date.getYear() + ": " + date + " is needed, but calendar " + version
                + " covers " + first.getYear() + " to " + last.getYear());
        this.date = date;
    }

    /** The first date that was needed and is not covered. */
    public LocalDate date() {
        return date;
    }
}
