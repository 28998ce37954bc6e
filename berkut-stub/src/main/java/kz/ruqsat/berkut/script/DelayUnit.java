package kz.ruqsat.berkut.script;

import java.util.Arrays;
import java.util.Optional;

/** How the time from Berkut's acceptance to an answer is counted, each with the longest delay that makes sense. */
public enum DelayUnit {
    /** Working days of the legal calendar; day 1 is the first working day after the civil date of acceptance. */
    WORKING_DAYS("workingDays", 250),
    /** Calendar days after the civil date of acceptance; the day may be a day off. */
    CALENDAR_DAYS("calendarDays", 366),
    /** Hours of 60 minutes after the moment of acceptance. */
    HOURS("hours", 366 * 24),
    /** Seconds after the moment of acceptance. */
    SECONDS("seconds", 366 * 24 * 3600),
    /** In the same moment. */
    IMMEDIATELY("immediately", 0);

    private final String wireName;
    private final int longest;

    DelayUnit(String wireName, int longest) {
        this.wireName = wireName;
        this.longest = longest;
    }

    /** Name of the member of {@code after} in a script. */
    public String wireName() {
        return wireName;
    }

    /** The longest delay a script may ask for: about a year, so that a slip of the finger is refused. */
    public int longest() {
        return longest;
    }

    /** Whether the answer comes at a time of day that the script may choose. */
    public boolean countsDays() {
        return this == WORKING_DAYS || this == CALENDAR_DAYS;
    }

    /** The unit of that member of {@code after}, if there is one. */
    public static Optional<DelayUnit> named(String wireName) {
        return Arrays.stream(values())
                .filter(unit -> unit.wireName.equals(wireName))
                .findFirst();
    }
}
