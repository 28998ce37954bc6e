package kz.ruqsat.monitoring.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.lag.Lags;
import kz.ruqsat.monitoring.lag.Lags.Lag;
import kz.ruqsat.monitoring.oversight.Endangered;
import kz.ruqsat.monitoring.oversight.Endangered.Lapse;
import kz.ruqsat.monitoring.oversight.TimeLeft;

/** Lag as legal risk: which terms lapse by the end of the next working day if a consumer stays stopped. */
@ApplicationScoped
public class Risks {

    private final Lags lags;
    private final Endangered endangered;
    private final InstantSource clock;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    Risks(Lags lags, Endangered endangered, InstantSource clock) {
        this.lags = lags;
        this.endangered = endangered;
        this.clock = clock;
    }

    /**
     * A consumer and what hangs on it.
     *
     * @param lapse absent if no such term ends by the horizon
     * @param until the horizon, first instant after
     */
    public record Risk(
            Lag lag,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Lapse> lapse,
            Instant until) {}

    /** Those consumers that are asked for. */
    public Uni<List<Risk>> of(Predicate<Lag> which, Optional<String> seenBy) {
        Instant now = clock.instant();
        Instant until = TimeLeft.horizon(now, 1, calendar);
        return Multi.createFrom()
                .iterable(lags.latest())
                .filter(which)
                .onItem()
                .transformToUniAndConcatenate(lag -> endangered
                        .by(lag.consumer().clocks(), seenBy, now, until)
                        .map(lapse -> new Risk(lag, lapse, until)))
                .collect()
                .asList();
    }
}
