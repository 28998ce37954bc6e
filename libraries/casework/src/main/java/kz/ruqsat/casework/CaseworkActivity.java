package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.errands.Errands;
import kz.ruqsat.casework.relay.OutboxRelay;
import kz.ruqsat.casework.startup.CaseworkLoops;
import kz.ruqsat.standclock.Activity;
import kz.ruqsat.standclock.Participant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes part in the stand's virtual time: terms fire when it moves, and nothing waits or is under way when casework is at rest. */
@Singleton
class CaseworkActivity implements Participant {

    private static final String OPEN = """
            select exists (select from outbox) as outbox,
              exists (select from errands where position('/' in kind) = 0 or last_error = '') as errands,
              exists (select from parked where status = 'PARKED' and not copied) as letters,
              exists (select""" + ParkedRecords.FREE + """
              ) as freed,
              (select min(due_before) from terms where status = 'RUNNING') as due""";

    private final Pool pool;
    private final Casework casework;
    private final CaseworkLoops loops;
    private final Errands errands;
    private final OutboxRelay relay;
    private final Map<String, List<String>> groups;

    CaseworkActivity(
            Pool pool,
            Casework casework,
            CaseworkLoops loops,
            Errands errands,
            OutboxRelay relay,
            Intake intake,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.casework = casework;
        this.loops = loops;
        this.errands = errands;
        this.relay = relay;
        this.groups = intake.topics().isEmpty() ? Map.of() : Map.of(service, intake.topics());
    }

    @Override
    public void clockAdvanced(Instant now) {
        loops.timeMoved();
    }

    @Override
    public Uni<Activity> activity() {
        return pool.query(OPEN).execute().map(this::activity);
    }

    private Activity activity(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        List<String> waiting = new ArrayList<>();
        add(waiting, casework.inHand() > 0, "works in hand");
        add(waiting, row.getBoolean("outbox"), "unsent events");
        // One word for both: an errand that fails again and again is no progress. A named one, for which no case waits,
        // then keeps nobody from rest.
        add(waiting, row.getBoolean("errands") || errands.underWay() > 0, "errands to do");
        add(waiting, row.getBoolean("letters"), "dead letters to copy");
        add(waiting, row.getBoolean("freed"), "records that wait no longer");
        Optional<Instant> due =
                Optional.ofNullable(row.getOffsetDateTime("due")).map(OffsetDateTime::toInstant);
        return Activity.of(casework.finished() + relay.sent(), waiting, due, groups);
    }

    private static void add(List<String> waiting, boolean there, String what) {
        if (there) {
            waiting.add(what);
        }
    }
}
