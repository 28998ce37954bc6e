package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import kz.ruqsat.casework.startup.CaseworkFigures;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class FiguresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    CaseworkFigures figures;

    @Inject
    MeterRegistry meters;

    @Inject
    Pool pool;

    @Test
    void cases_and_running_terms_are_counted() {
        read();
        double open = meters.get("ruqsat.casework.cases").tag("kind", Parcel.KIND).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
        double running = sum("ruqsat.casework.terms.running");

        desk.opened("counted");
        read();

        assertThat(sum("ruqsat.casework.cases")).isEqualTo(open + 1);
        assertThat(sum("ruqsat.casework.terms.running")).isEqualTo(running + 1);
    }

    @Test
    void what_was_put_aside_is_counted_by_case_and_has_an_age() {
        read();
        double before = value("ruqsat.casework.cases.parked");
        UUID caseId = UUID.randomUUID();
        park(caseId, 1, "PARKED");
        park(caseId, 2, "PARKED");
        double waiting = value("ruqsat.casework.records.waiting");
        park(caseId, 3, "WAITING");

        read();

        assertThat(value("ruqsat.casework.cases.parked")).isEqualTo(before + 1);
        assertThat(value("ruqsat.casework.records.waiting")).isEqualTo(waiting + 1);
        assertThat(value("ruqsat.casework.parked.oldest.seconds")).isGreaterThanOrEqualTo(3600);
    }

    @Test
    void at_rest_nothing_is_unsent() {
        desk.opened("sent");

        await().atMost(PATIENCE).untilAsserted(() -> {
            read();
            assertThat(value("ruqsat.casework.outbox.unsent")).isZero();
        });
        assertThat(value("ruqsat.casework.outbox.oldest.seconds")).isZero();
        assertThat(value("ruqsat.casework.figures.age.seconds")).isLessThan(30);
    }

    private void read() {
        figures.read().await().atMost(PATIENCE);
    }

    private double value(String name) {
        return meters.get(name).gauge().value();
    }

    private double sum(String name) {
        return meters.get(name).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    // Copied already, and so nobody's to send; an hour old.
    private void park(UUID caseId, long sequence, String status) {
        pool.preparedQuery("""
                        insert into parked (consumer, topic, partition, "offset", case_id, sequence, reason, headers, value, parked_at, status, copied)
                        values ('figures', 'ruqsat.figures', 0, $1, $2, $1, 'for a test', '{}', '', now() - interval '1 hour', $3, true)""")
                .execute(Tuple.of(System.nanoTime() + sequence, caseId, status))
                .await()
                .atMost(PATIENCE);
    }
}
