package kz.ruqsat.sandbox.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.time.AdvanceReport;

/** Real time of a demo, in seconds since its command was given, and what the clock's steps took. */
public final class Figures {
    private final Instant begun;
    private final InstantSource realTime;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long steps;
    private long stepMillis;

    /**
     * Figures that count from a moment on.
     *
     * @param begun when the command was given, real time
     * @param realTime the machine's clock
     */
    public Figures(Instant begun, InstantSource realTime) {
        this.begun = begun;
        this.realTime = realTime;
    }

    /** Takes the time of something that happens now; only its first time counts. */
    public void take(String name) {
        seconds.putIfAbsent(name, Duration.between(begun, realTime.instant()).toMillis() / 1_000.0);
    }

    public Optional<Double> secondsTo(String name) {
        return Optional.ofNullable(seconds.get(name));
    }

    void add(AdvanceReport report) {
        steps += report.steps().size();
        stepMillis += report.took().toMillis();
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        seconds.forEach((name, value) -> json.put("secondsTo" + name, value));
        json.put("clockSteps", steps);
        json.put("millisPerClockStep", steps == 0 ? 0 : stepMillis / steps);
        return json;
    }
}
