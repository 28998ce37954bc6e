package kz.ruqsat.businesstime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Civil time of Kazakhstan: one zone for the whole country, UTC+05:00 since 1 March 2024, UTC+06:00 before. */
public final class KazakhstanTime {

    /** The zone of every statutory date. The JVM's default zone is never used. Source: R-086. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final LocalDate PROBE = LocalDate.of(2026, 3, 10);
    private static final ZoneOffset IN_FORCE = ZoneOffset.ofHours(5);

    private KazakhstanTime() {}

    /** The civil date on which {@code instant} falls in Kazakhstan. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * The first instant after the civil day, that is 24:00 of {@code date}: what happens at it is late, what happens before it
     * is in time. The day 29 February 2024 has 25 hours.
     */
    public static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The instant of a civil date and time; of the hour that came twice on 29 February 2024 (23:00 to 24:00) the first one. */
    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /**
     * Asserts at start-up that the time-zone data of this JVM is 2024a or newer.
     *
     * @throws IllegalStateException if UTC+05:00 is not in force on 10 March 2026; every deadline would be an hour off
     */
    public static void requireCurrentZoneData() {
        requireCurrentZoneData(ZONE.getRules());
    }

    static void requireCurrentZoneData(ZoneRules rules) {
        ZoneOffset found = rules.getOffset(PROBE.atStartOfDay());
        if (!found.equals(IN_FORCE)) {
            throw new IllegalStateException("The time-zone data of this JVM is too old: " + ZONE + " has " + found
                    + " on " + PROBE + ", but " + IN_FORCE + " is in force; install time-zone data 2024a or newer");
        }
    }
}
