package kz.ruqsat.monitoring.startup;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import kz.ruqsat.monitoring.reads.Reads;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with its tables: a start without migrations is otherwise not noticed until the first record. */
@Readiness
@Singleton
class TablesReadiness implements AsyncHealthCheck {

    private static final String TABLES = """
            select count(*) filter (where to_regclass(t) is null) as missing
              from unnest(array['stages', 'inbox', 'case_heads', 'terms', 'totals', 'parked_records', 'parked_state', 'parked_steps',
                                'duty_lists', 'duty_days', 'duties', 'intake', 'alarms', 'alarm_acknowledgements', 'inspected', 'rebuilds']) t""";

    private final Reads reads;

    TablesReadiness(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return reads.one(TABLES, row -> row.getLong("missing"))
                .map(missing -> answer(missing == 0, missing + " tables missing"))
                .onFailure()
                .recoverWithItem(away -> answer(false, "the database does not answer"));
    }

    private static HealthCheckResponse answer(boolean ready, String why) {
        return HealthCheckResponse.named("tables")
                .status(ready)
                .withData("state", ready ? "migrated" : why)
                .build();
    }
}
