package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.oversight.Flow;
import kz.ruqsat.monitoring.oversight.Scope;
import kz.ruqsat.monitoring.oversight.TimeLeft;

/** Reads and words the flow. */
@ApplicationScoped
class FlowReader {

    private static final int HOURS = 48;

    private final Flow flow;
    private final InstantSource clock;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    FlowReader(Flow flow, InstantSource clock) {
        this.flow = flow;
        this.clock = clock;
    }

    Uni<FlowPage> read(Tongue t, Filter filter, Scope scope) {
        Instant now = clock.instant();
        var rows = new FlowRows(t, filter, now, calendar);
        return Uni.combine()
                .all()
                .unis(
                        flow.standing(scope, now, TimeLeft.horizon(now, 1, calendar)),
                        flow.moved(scope, now),
                        flow.hours(scope, now))
                .usingConcurrencyOf(1)
                .with((standing, moved, hours) -> new FlowPage(
                        standing.stream().mapToLong(Flow.Standing::count).sum(),
                        List.of(Choice.service(t, filter), Choice.region(t, filter)),
                        filter.narrows() ? Pages.FLOW.path() : "",
                        rows.byState(standing, moved),
                        rows.byService(standing),
                        rows.byRegion(standing),
                        rows.byBody(standing),
                        hours(t, now, hours)));
    }

    /** Hours without anything are there, too. */
    private static List<FlowPage.Hour> hours(Tongue t, Instant now, List<Flow.Hour> told) {
        Map<Instant, Flow.Hour> byHour = told.stream().collect(Collectors.toMap(Flow.Hour::hour, h -> h));
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        return IntStream.rangeClosed(1 - HOURS, 0)
                .mapToObj(n -> last.plus(n, ChronoUnit.HOURS))
                .map(hour -> byHour.getOrDefault(hour, new Flow.Hour(hour, 0, 0)))
                .map(h -> new FlowPage.Hour(
                        h.hour().getEpochSecond(), t.moment(h.hour()).text(), h.begun(), h.ended()))
                .toList();
    }
}
