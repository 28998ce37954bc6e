package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.desks.Person;
import kz.ruqsat.monitoring.inspection.Alarms;
import kz.ruqsat.web.paging.PageRequest;

/** Reads and words trails that must not be. A body sees those of its own cases. */
@ApplicationScoped
class AlarmsReader {

    private final Alarms alarms;

    AlarmsReader(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param person who looks; those on duty may take note of alarms */
    Uni<AlarmsPage> read(Tongue t, Filter filter, Optional<String> seenBy, String cursor, Person person) {
        Optional<Alarm.Kind> chosen = Arrays.stream(Alarm.Kind.values())
                .filter(kind -> kind.name().equals(filter.get("alarm")))
                .findFirst();
        PageRequest page = PageRequest.of(Integer.toString(PageRequest.MAX_LIMIT), cursor, Alarms.SORTED_BY);
        return alarms.counts(seenBy)
                .chain(counts -> alarms.list(seenBy, chosen, page)
                        .map(found -> AlarmsPage.of(t, chosen, counts, found, person)));
    }
}
