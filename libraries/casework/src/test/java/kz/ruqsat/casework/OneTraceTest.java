package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;

/** Events that no request led to at once are found in the trace of the request that began it. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class OneTraceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FIRST = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String SECOND = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    Desk desk;

    @Inject
    Cases cases;

    @Inject
    Pool pool;

    private void tell(CaseId caseId, Parcel.Command command, String traceparent) {
        var act = new Act(desk.now(), Desk.OFFICER, "", traceparent);
        assertThat(desk.await(Work.plain(Work.Addressed.of(Parcel.KIND, caseId, command, act))))
                .isInstanceOf(WorkResult.Done.class);
    }

    private List<String> traces(CaseId caseId) {
        List<String> found = new ArrayList<>();
        pool.preparedQuery("select traceparent from event_log where case_id = $1 and topic = $2 order by sequence")
                .execute(Tuple.of(caseId.value(), Topic.INVITATION_EVENTS.wireName()))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> found.add(row.getString("traceparent")));
        return found;
    }

    @Test
    void what_an_errand_brings_goes_on_in_the_trace_of_the_request_before_and_the_next_request_begins_its_own() {
        CaseId caseId = CaseId.next();
        tell(caseId, new Parcel.Open("traced-" + caseId), FIRST);
        tell(caseId, new Parcel.Ask("0"), "");
        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 1);
        tell(caseId, new Parcel.Stamp(""), SECOND);

        List<String> traces = traces(caseId);
        assertThat(traces).hasSizeGreaterThanOrEqualTo(3).endsWith(SECOND);
        assertThat(traces.subList(0, traces.size() - 1)).containsOnly(FIRST);
        assertThat(cases.traceparent(caseId, Topic.INVITATION_EVENTS).await().atMost(PATIENCE))
                .isEqualTo(SECOND);
        assertThat(cases.traceparent(CaseId.next(), Topic.INVITATION_EVENTS)
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
    }
}
