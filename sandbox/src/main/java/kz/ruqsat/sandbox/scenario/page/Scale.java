package kz.ruqsat.sandbox.scenario.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.CaseTimeline.StageLine;
import kz.ruqsat.sandbox.client.CaseTimeline.TermLine;

/**
 * How days become pixels. It begins with the day of the first event and ends a day after the last event or due line; a term that runs for months has no say in
 * that, its bar leaves the drawing at the right.
 *
 * @param first first day drawn, civil date in Astana
 * @param days how many are drawn
 */
record Scale(LocalDate first, int days) {
    static final int LEFT = 130;
    static final int RIGHT = 20;

    private static final int WIDTH = 1_000;
    private static final int WIDEST_DAY = 48;
    private static final double NARROWEST_DAY = 2;
    private static final Duration LONG = Duration.ofDays(60);

    static Scale of(CaseTimeline timeline) {
        var events = timeline.stages().stream().map(StageLine::happenedAt).toList();
        var begin = events.getFirst();
        var dues = timeline.terms().stream().map(TermLine::dueBefore).filter(due -> due.isBefore(begin.plus(LONG)));
        var last = Stream.concat(events.stream(), dues).max(Instant::compareTo).orElse(begin);
        var firstDay = KazakhstanTime.dateOf(begin);
        long days = KazakhstanTime.dateOf(last).toEpochDay() - firstDay.toEpochDay() + 2;
        return new Scale(firstDay, Math.toIntExact(days));
    }

    double dayWidth() {
        return Math.clamp((double) (WIDTH - LEFT - RIGHT) / days, NARROWEST_DAY, WIDEST_DAY);
    }

    /** Width of the whole drawing. */
    int width() {
        return (int) Math.ceil(x(end())) + RIGHT;
    }

    Instant begin() {
        return KazakhstanTime.endOf(first.minusDays(1));
    }

    Instant end() {
        return KazakhstanTime.endOf(first.plusDays(days - 1L));
    }

    /** Where an instant is; what lies outside is at the edge. */
    double x(Instant instant) {
        var inside = instant.isAfter(end()) ? end() : instant.isBefore(begin()) ? begin() : instant;
        return LEFT
                + Duration.between(begin(), inside).toSeconds()
                        * dayWidth()
                        / Duration.ofDays(1).toSeconds();
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(begin()) && !instant.isAfter(end());
    }

    List<LocalDate> dates() {
        return first.datesUntil(first.plusDays(days)).toList();
    }
}
