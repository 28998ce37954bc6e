package kz.ruqsat.businesstime;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * The working calendar of Kazakhstan, five-day week: immutable, safe for use by many threads.
 *
 * <p>Every date is a civil date in {@link KazakhstanTime#ZONE}. A date outside the loaded years is always a
 * {@link CalendarNotPublishedException}; only days that are looked at need to be loaded. Source: R-086.
 */
public final class WorkingCalendar {

    private final String version;
    private final List<CalendarDay> days;

    /** @param days every day from the first to the last, without gaps */
    WorkingCalendar(String version, List<CalendarDay> days) {
        this.version = version;
        this.days = List.copyOf(days);
    }

    /** The newest bundled calendar. */
    public static WorkingCalendar kazakhstan() {
        return Newest.CALENDAR;
    }

    /**
     * A bundled calendar by its version, to repeat an earlier computation.
     *
     * @throws IllegalArgumentException if this version is not bundled
     */
    public static WorkingCalendar kazakhstan(String version) {
        return BundledData.calendar(version);
    }

    /**
     * Reads a calendar and checks it whole.
     *
     * @param json the file, UTF-8; closed afterwards
     * @param name what messages call the file
     * @throws InvalidDataFileException if the data contradicts itself or holds a value that is not known
     */
    public static WorkingCalendar read(InputStream json, String name) {
        return CalendarReader.read(json, name);
    }

    /** Version of the data, such as {@code 2026.1}. */
    public String version() {
        return version;
    }

    /** What the day is, and why. */
    public CalendarDay day(LocalDate date) {
        long index = date.toEpochDay() - firstDate().toEpochDay();
        if (index < 0 || index >= days.size()) {
            throw new CalendarNotPublishedException(date, version, firstDate(), lastDate());
        }
        return days.get((int) index);
    }

    /** Whether the day counts in a term of working days. */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).works();
    }

    /**
     * Walks forward from the day after {@code date} until {@code count} working days are passed.
     *
     * @param date day zero, not counted; may be a day off
     * @param count number of working days; 0 gives {@code date} itself, even if it is a day off
     * @return the last day counted, a working day unless {@code count} is 0
     */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        return walk(date, count, 1);
    }

    /** Walks back from the day before {@code date}; otherwise as {@link #plusWorkingDays}. */
    public LocalDate minusWorkingDays(LocalDate date, int count) {
        return walk(date, count, -1);
    }

    /**
     * Number of working days after {@code fromExclusive} up to and including {@code toInclusive}; negative, and with the same
     * two days meant, if {@code toInclusive} comes first.
     */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -workingDaysBetween(toInclusive, fromExclusive);
        }
        int count = 0;
        for (LocalDate date = fromExclusive; date.isBefore(toInclusive); ) {
            date = date.plusDays(1);
            count += isWorkingDay(date) ? 1 : 0;
        }
        return count;
    }

    /** First day of the loaded years. */
    public LocalDate firstDate() {
        return days.getFirst().date();
    }

    /** Last day of the loaded years. */
    public LocalDate lastDate() {
        return days.getLast().date();
    }

    private LocalDate walk(LocalDate from, int count, int step) {
        if (count < 0) {
            throw new IllegalArgumentException("A number of working days is not negative: " + count);
        }
        LocalDate date = from;
        for (int left = count; left > 0; ) {
            date = date.plusDays(step);
            left -= isWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    private static final class Newest {
        static final WorkingCalendar CALENDAR = BundledData.newestCalendar();
    }
}
