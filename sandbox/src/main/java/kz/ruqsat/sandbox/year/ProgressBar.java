package kz.ruqsat.sandbox.year;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.year.YearRun.Progress;

/** The virtual date, cases filed, how many a second, and the time left: one line that changes on a terminal, elsewhere a line each month. */
public final class ProgressBar implements YearRun.Watcher {
    private static final int WIDTH = 24;
    private static final Duration APART = Duration.ofMillis(200);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE dd MMM", Locale.ENGLISH).withZone(KazakhstanTime.ZONE);

    private final PrintWriter out;
    private final boolean isTerminal;
    private final InstantSource realTime;
    private final YearPlan plan;
    private final Instant startedAt;
    private Instant toldAt = Instant.EPOCH;
    private YearMonth month;

    /**
     * A bar of a year that begins now.
     *
     * @param isTerminal whether a line can be written over
     * @param realTime the machine's clock
     */
    public ProgressBar(PrintWriter out, boolean isTerminal, InstantSource realTime, YearPlan plan) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.realTime = realTime;
        this.plan = plan;
        this.startedAt = realTime.instant();
        this.month = YearMonth.of(plan.year(), 1);
    }

    @Override
    public void told(Progress progress) {
        var now = realTime.instant();
        var isOver = !progress.at().isBefore(plan.ends());
        if (isTerminal) {
            if (isOver || !now.isBefore(toldAt.plus(APART))) {
                toldAt = now;
                out.print("\r" + line(progress, now) + "  ");
                out.print(isOver ? "\n" : "");
                out.flush();
            }
            return;
        }
        var present = YearMonth.from(KazakhstanTime.dateOf(progress.at()));
        if (present.isAfter(month)) {
            month = present;
            out.println("  " + line(progress, now));
        }
    }

    String line(Progress progress, Instant now) {
        var took = Duration.between(startedAt, now).toMillis() / 1000.0;
        double share = share(progress);
        int full = (int) (WIDTH * share);
        var left = share < 0.01 ? "" : ", " + time(took * (1 - share) / share) + " left";
        return "[%s%s] %s  %,d of %,d cases, %.0f a second%s"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        DAY.format(progress.at()),
                        progress.filed(),
                        progress.cases(),
                        took == 0 ? 0 : progress.filed() / took,
                        left);
    }

    /** Half by cases, half by days: steps of the clock cost time whether much or little is filed. */
    private double share(Progress progress) {
        double days = (double) Duration.between(plan.begins(), progress.at()).toSeconds()
                / Duration.between(plan.begins(), plan.ends()).toSeconds();
        return (days + (double) progress.filed() / progress.cases()) / 2;
    }

    private static String time(double seconds) {
        var rounded = Duration.ofSeconds(Math.round(seconds));
        return "%d:%02d".formatted(rounded.toMinutes(), rounded.toSecondsPart());
    }
}
