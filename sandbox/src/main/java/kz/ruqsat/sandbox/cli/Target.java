package kz.ruqsat.sandbox.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.NotUnderstoodException;
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

    /**
     * From the present time to the one that is meant.
     *
     * @throws NotUnderstoodException when none can be meant, wherever the time stands
     */
    UnaryOperator<Instant> move() {
        if (workingDays == null) {
            var instant = instant();
            return _ -> instant;
        }
        if (workingDays < 1) {
            throw new NotUnderstoodException("--by-working-days takes 1 or more");
        }
        return this::daysAfter;
    }

    private Instant daysAfter(Instant now) {
        var day = WorkingCalendar.kazakhstan().plusWorkingDays(KazakhstanTime.dateOf(now), workingDays);
        return KazakhstanTime.at(day, LocalTime.ofInstant(now, KazakhstanTime.ZONE));
    }

    private Instant instant() {
        try {
            return to.endsWith("Z")
                    ? Instant.parse(to)
                    : LocalDateTime.parse(to).atZone(KazakhstanTime.ZONE).toInstant();
        } catch (DateTimeParseException _) {
            throw new NotUnderstoodException("--to takes 2026-03-12T04:00:00Z or 2026-03-12T09:00, not " + to);
        }
    }
}
