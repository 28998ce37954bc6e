package kz.ruqsat.sandbox.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.ruqsat.businesstime.KazakhstanTime;

/** Moments as people in Astana read and write them. */
public final class CivilTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private CivilTime() {}

    /** The instant of a local time such as {@code 2026-03-18T09:30}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(KazakhstanTime.ZONE).toInstant();
    }

    /** The first instant after the civil date. */
    public static Instant endOf(String date) {
        return KazakhstanTime.endOf(LocalDate.parse(date));
    }

    public static String day(Instant instant) {
        return DAY.format(instant.atZone(KazakhstanTime.ZONE));
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(KazakhstanTime.ZONE));
    }

    /** As scenarios write it, {@code 2026-03-18 09:30}. */
    public static String written(Instant instant) {
        return WRITTEN.format(instant.atZone(KazakhstanTime.ZONE));
    }

    /** Day and time, always of the same width. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(KazakhstanTime.ZONE));
    }
}
