package kz.ruqsat.berkut.administration;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.berkut.StubClient.REQUESTS;
import static kz.ruqsat.berkut.StubClient.aRequest;
import static kz.ruqsat.berkut.StubClient.as;
import static kz.ruqsat.berkut.StubClient.asService;
import static kz.ruqsat.berkut.StubClient.send;
import static kz.ruqsat.berkut.StubClient.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import kz.ruqsat.berkut.StandClock;
import kz.ruqsat.berkut.faults.FaultKind;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault strikes as it says, where it says and as long as it says. */
@QuarkusTest
@WithTestResource(StandTestResource.class)
class SettingFaultsTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    private final UUID id = UUID.randomUUID();
    private final String body = aRequest(id, "case-" + id, "P0001KNS0");

    @AfterEach
    void removeAll() {
        as("knb")
                .get("/admin/faults")
                .jsonPath()
                .<Integer>getList("items.fault.number")
                .forEach(number -> as("knb").delete("/admin/faults/" + number));
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void each_kind_strikes_an_asking_sender_and_leaves_what_it_says(FaultKind kind) {
        set(faultOf(kind), "\"key\": \"%s\", \"method\": \"POST\"".formatted(id));

        var kept = switch (kind) {
            case OUTAGE -> refused(503);
            case RATE_LIMIT -> refused(429);
            case STATUS -> refused(500);
            case DROPPED_BEFORE -> dropped(404);
            case DROPPED_AFTER -> dropped(200);
            case SLOW -> late();
            case GARBLED -> garbled();
        };

        asService().get(REQUESTS + "/" + id).then().statusCode(kept);
        as("knb").get("/admin/faults").then().body("items[0].struck", equalTo(1));
        as("knb")
                .contentType("application/json")
                .body(
                        "{\"expect\": \"EXACTLY\", \"events\": [{\"kind\": \"fault-struck\", \"requestId\": \"%s\", \"fault\": \"%s\"}]}"
                                .formatted(id, kind))
                .post("/admin/journal/verifications")
                .then()
                .body("holds", equalTo(true));
    }

    private static String faultOf(FaultKind kind) {
        return switch (kind) {
            case STATUS -> "\"kind\": \"STATUS\", \"status\": 500";
            case SLOW -> "\"kind\": \"SLOW\", \"delayMillis\": 300";
            case RATE_LIMIT -> "\"kind\": \"RATE_LIMIT\", \"perSecond\": 0";
            default -> "\"kind\": \"" + kind + "\"";
        };
    }

    private int refused(int status) {
        var answer = send(id, body);
        answer.then().statusCode(status).header("Retry-After", equalTo("2"));
        return 404;
    }

    private int dropped(int kept) {
        assertThatThrownBy(() -> send(id, body)).isInstanceOf(Exception.class);
        return kept;
    }

    private int late() {
        long start = System.nanoTime();
        send(id, body).then().statusCode(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        return 200;
    }

    private int garbled() {
        assertThat(send(id, body).asString()).isEqualTo("<html>accepted</html>");
        return 200;
    }

    @Test
    void after_a_lost_receipt_the_repeat_gets_it_and_nothing_is_accepted_twice_CP_20() {
        set("\"kind\": \"DROPPED_AFTER\"", "\"key\": \"%s\", \"times\": 1".formatted(id));
        assertThatThrownBy(() -> send(id, body)).isInstanceOf(Exception.class);

        send(id, body).then().statusCode(200).body("requestId", equalTo(id.toString()));
    }

    @Test
    void an_outage_ends_when_the_shared_clock_says_so() {
        var now = StandClock.at(management).now();
        set(
                "\"kind\": \"OUTAGE\"",
                "\"key\": \"case-%s\", \"from\": \"%s\", \"forSeconds\": 3600".formatted(id, now.plusSeconds(60)));
        send(id, body).then().statusCode(201);

        StandClock.at(management).advanceTo(now.plusSeconds(60));
        withdraw(id).then().statusCode(503);
        StandClock.at(management).advanceTo(now.plusSeconds(3660));

        withdraw(id).then().statusCode(200);
    }

    @Test
    void a_fault_meets_only_what_is_in_its_scope() {
        set("\"kind\": \"OUTAGE\"", "\"path\": \"/berkut/v1/keys\"");
        set("\"kind\": \"OUTAGE\"", "\"namespace\": \"elsewhere\"");
        set("\"kind\": \"OUTAGE\"", "\"method\": \"DELETE\", \"key\": \"%s\"".formatted(id));

        given().get("/berkut/v1/keys").then().statusCode(503);
        send(id, body).then().statusCode(201);
        withdraw(id).then().statusCode(503);
    }

    @Test
    void a_namespace_claims_documents_and_its_faults_meet_them() {
        as("knb")
                .contentType("application/json")
                .body("{\"documentPrefix\": \"ZQ9\"}")
                .put("/admin/namespaces/claiming")
                .then()
                .statusCode(200);
        set("\"kind\": \"STATUS\", \"status\": 418", "\"namespace\": \"claiming\"");

        send(id, aRequest(id, "case-" + id, "ZQ9000001")).then().statusCode(418);
        send(id, body).then().statusCode(201);
    }

    @Test
    void a_rate_limit_lets_through_what_fits_into_a_second() {
        set("\"kind\": \"RATE_LIMIT\", \"perSecond\": 2", "\"key\": \"%s\"".formatted(id));

        assertThat(java.util.stream.Stream.generate(() -> send(id, body).statusCode())
                        .limit(3))
                .containsExactly(201, 200, 429);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"kind": "SLOW"}                                                 | /delayMillis
            {"kind": "STATUS"}                                               | /status
            {"kind": "STATUS", "status": 200}                                | /status
            {"kind": "OUTAGE", "status": 500}                                | /status
            {"kind": "RATE_LIMIT"}                                           | /perSecond
            {"kind": "OUTAGE", "until": "2026-03-10T04:00:00Z", "forSeconds": 5} | /forSeconds
            {"kind": "OUTAGE", "from": "2026-03-11T04:00:00Z", "until": "2026-03-10T04:00:00Z"} | /until
            {"kind": "FLOOD"}                                                | /kind
            {}                                                               | /kind
            """)
    void a_fault_that_makes_no_sense_is_refused_by_pointer(String fault, String pointer) {
        as("knb")
                .contentType("application/json")
                .body(fault)
                .post("/admin/faults")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private static Response set(String fault, String scope) {
        var set = as("knb")
                .contentType("application/json")
                .body("{" + fault + ", " + scope + "}")
                .post("/admin/faults");
        set.then().statusCode(201);
        return set;
    }
}
