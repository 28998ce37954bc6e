package kz.ruqsat.monitoring.stream;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class StageStreamTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CaseId caseId = CaseId.next();
    private final List<SseClient> open = new ArrayList<>();

    @TestHTTPResource("/api/v1/stages")
    URI address;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private StageTopic topic;

    @BeforeEach
    void begin() {
        topic = new StageTopic(bootstrapServers);
    }

    @AfterEach
    void end() {
        open.forEach(SseClient::close);
        topic.close();
    }

    private SseClient listen(String user, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + TestTokens.of(user));
        var client = SseClient.open(address, headers);
        open.add(client);
        await("the stream is open")
                .atMost(LIMIT)
                .until(() -> client.status() != 200 || !client.events().isEmpty());
        return client;
    }

    private List<Integer> sequences(SseClient client) {
        return client.data("stage").stream()
                .map(StageStreamTest::json)
                .filter(stage -> stage.path("caseId").asText().equals(caseId.toString()))
                .map(stage -> stage.path("sequence").asInt())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AStage[] stages(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> AStage.of(caseId, n))
                .toArray(AStage[]::new);
    }

    @Test
    void stages_come_as_they_are_entered_with_their_position_as_id() {
        var client = listen("monitoring", Map.of());

        topic.send(stages(1, 3));

        await("three stages").atMost(LIMIT).until(() -> sequences(client).equals(List.of(1, 2, 3)));
        assertThat(client.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(client.response().headers().firstValue("Cache-Control")).contains("no-store");
        var ids = client.events().stream()
                .filter(e -> e.name().equals("stage"))
                .map(e -> Long.parseLong(e.id()))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_client_that_was_away_goes_on_after_the_last_event_it_has() {
        var client = listen("auditor", Map.of());
        topic.send(stages(1, 1));
        await("the first").atMost(LIMIT).until(() -> sequences(client).equals(List.of(1)));
        var last = client.events().getLast().id();
        client.close();
        topic.send(stages(2, 200));
        awaitStages(caseId, 200);

        var again = listen("auditor", Map.of("Last-Event-ID", last));
        await("what was missed").atMost(LIMIT).until(() -> sequences(again).size() == 199);
        topic.send(stages(201, 210));

        await("what comes").atMost(LIMIT).until(() -> sequences(again).size() == 209);
        assertThat(sequences(again))
                .isEqualTo(IntStream.rangeClosed(2, 210).boxed().toList());
    }

    @Test
    void two_clients_get_the_same() {
        var one = listen("monitoring", Map.of());
        var other = listen("auditor", Map.of());

        topic.send(stages(1, 50));

        await("both")
                .atMost(LIMIT)
                .until(() -> sequences(one).size() == 50 && sequences(other).size() == 50);
    }

    @Test
    void a_sixth_stream_of_one_subject_is_refused_and_a_closed_one_makes_room_P_L4() {
        IntStream.range(0, 5)
                .forEach(
                        _ -> assertThat(listen("monitoring", Map.of()).status()).isEqualTo(200));

        as("monitoring")
                .get("/api/v1/stages")
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:ruqsat:problem:too-many-requests"));

        open.removeFirst().close();
        await("room").atMost(LIMIT).until(() -> {
            var next = SseClient.open(address, Map.of("Authorization", "Bearer " + TestTokens.of("monitoring")));
            open.add(next);
            return next.status() == 200;
        });
    }

    @Test
    void an_id_that_is_none_is_refused() {
        as("monitoring")
                .header("Last-Event-ID", "yesterday")
                .get("/api/v1/stages")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Last-Event-ID"));
    }

    @Test
    void the_stream_carries_no_more_than_the_stage() {
        var client = listen("monitoring", Map.of());
        topic.send(stages(1, 1));
        await("one").atMost(LIMIT).until(() -> sequences(client).size() == 1);

        assertThat(json(client.data("stage").getLast()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "caseId",
                        "caseNumber",
                        "service",
                        "sequence",
                        "stage",
                        "optional",
                        "transition",
                        "state",
                        "happenedAt",
                        "enteredAt",
                        "reporterKind",
                        "reporter",
                        "terms",
                        "result",
                        "grounds");
    }
}
