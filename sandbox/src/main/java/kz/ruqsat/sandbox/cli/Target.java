package kz.ruqsat.sandbox.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.StandException;
import picocli.CommandLine.Option;

/** Where the time is to go: an instant, or a number of working days on. */
final class Target {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "TIME",
            description = "2026-03-12T04:00:00Z, or 2026-03-12T09:00 for a time of day in Astana")
    private String to;

    @Option(
            names = "--by-working-days",
            required = true,
            paramLabel = "N",
            description = "to the same time of day on the Nth working day after today")
    private Integer workingDays;

    Instant after(Instant now) {
        return workingDays == null ? instant() : daysAfter(now);
    }

    private Instant daysAfter(Instant now) {
        if (workingDays < 1) {
            throw new StandException("--by-working-days takes 1 or more");
        }
        var day = WorkingCalendar.kazakhstan().plusWorkingDays(KazakhstanTime.dateOf(now), workingDays);
        return KazakhstanTime.at(day, LocalTime.ofInstant(now, KazakhstanTime.ZONE));
    }

    private Instant instant() {
        try {
            return to.endsWith("Z")
                    ? Instant.parse(to)
                    : LocalDateTime.parse(to).atZone(KazakhstanTime.ZONE).toInstant();
        } catch (DateTimeParseException _) {
            throw new StandException("--to takes 2026-03-12T04:00:00Z or 2026-03-12T09:00, not " + to);
        }
    }
}
