package kz.ruqsat.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.endtoend.SpanCollector.Spanned;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * With tracing on and the automatic desk acting, so that one request leads to everything, a petition is one trace: from the POST through outbox and broker to
 * approval-service, over HTTP to Berkut, with its answer over the broker back, and to monitoring-service.
 */
class OneTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Petition.Inviter INVITER = new Petition.Inviter(
            "inviter-steppe", "491240000504", "Steppe Trade LLP", "750000000", "Almaty, 7 Abay Avenue");

    private static StandPlan plan(SpanCollector collector) {
        var folder = Path.of("target", "traced").toAbsolutePath();
        return StandPlan.everything(SandboxHome.find().tree(), folder)
                .withSetting("RUQSAT_DESK_POLICY", "*:*")
                .withSetting("BERKUT_DEFAULT_DELAY", "0")
                .withSetting("QUARKUS_OTEL_SDK_DISABLED", "false")
                .withSetting("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address())
                .withSetting("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .withSetting("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    }

    private static String file(Stand stand) throws JsonProcessingException {
        var invitee = new Invitee("SHARMA", "ANITA", LocalDate.of(1990, 5, 17), "F", "IN", "Z0000001");
        var petition = Petition.ofOne(invitee, INVITER, "MIA75", "B3", "EMB-DEL");
        var filed = Api.of(stand, StandService.INVITATION)
                .sendOnce(
                        INVITER.user(),
                        "POST",
                        "/api/v1/petitions",
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "traceparent",
                                PARENT),
                        new ObjectMapper().writeValueAsBytes(petition.json()));
        return filed.body().at("/cases/0/caseId").asText();
    }

    @Test
    void a_petition_is_one_trace_from_the_post_over_every_topic_and_through_berkut_to_monitoring() throws IOException {
        try (var collector = SpanCollector.start();
                var stand = Stand.open(plan(collector), System.out::println);
                var keeper = stand.timeKeeper()) {
            String caseId = file(stand);
            keeper.awaitRest();

            assertThat(Api.of(stand, StandService.MONITORING)
                            .get("monitoring", "/api/v1/cases/" + caseId)
                            .body()
                            .path("state")
                            .asText())
                    .isEqualTo("AGREED");
            Stream.of(
                            StandTopics.INVITATION_EVENTS,
                            StandTopics.APPROVAL_EVENTS,
                            StandTopics.BERKUT_REPLIES,
                            StandTopics.NOTICES,
                            StandTopics.STAGES)
                    .forEach(topic -> assertThat(traces(stand.kafka(), topic, caseId))
                            .as(topic)
                            .isNotEmpty()
                            .containsOnly(TRACE));
            await("spans of everybody")
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(collector.of(TRACE))
                            .extracting(Spanned::service)
                            .contains("invitation-service", "approval-service", "berkut-stub", "monitoring-service"));
            collector.of(TRACE).stream()
                    .collect(Collectors.groupingBy(span -> span.service() + ": " + span.name(), Collectors.counting()))
                    .forEach((span, count) -> System.out.println("  " + count + " x " + span));
        }
    }

    private static List<String> traces(String kafka, String topic, String caseId) {
        return TopicRecords.raw(kafka, topic).stream()
                .filter(record -> caseId.equals(record.key()))
                .map(OneTraceTest::trace)
                .toList();
    }

    private static String trace(ConsumerRecord<String, String> record) {
        var header = record.headers().lastHeader("traceparent");
        return header == null ? "none" : new String(header.value(), UTF_8).substring(3, 35);
    }
}
