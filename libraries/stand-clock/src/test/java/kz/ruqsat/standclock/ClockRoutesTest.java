package kz.ruqsat.standclock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a time keeper does with a process: it moves the clock, and asks whether all is done. The clock only ever goes on, as in a stand. */
@QuarkusTest
class ClockRoutesTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TestHTTPResource("/sandbox/clock")
    URI onTheApisPort;

    @Inject
    InstantSource clock;

    @Inject
    ClockOfService service;

    @Inject
    FirstPart part;

    @Inject
    OtherPart otherPart;

    @BeforeEach
    void bothPartsAreAtRest() {
        for (Part each : List.of(part, otherPart)) {
            each.told.clear();
            each.answer = Uni.createFrom().item(Part.AT_REST);
        }
    }

    @Test
    void tests_and_sandbox_have_the_virtual_clock_by_default() {
        assertThat(service.isVirtual()).isTrue();
        assertThat(clock).isInstanceOf(VirtualClock.class);
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.parse("2026-03-10T04:00:00Z"));
    }

    @Test
    void a_step_moves_the_one_clock_of_the_process_and_tells_every_part() {
        Instant next = clock.instant().plusSeconds(3_600);

        step(next).statusCode(200).body("now", equalTo(next.toString()));

        assertThat(clock.instant()).isEqualTo(next);
        assertThat(part.told).containsExactly(next);
        assertThat(otherPart.told).containsExactly(next);
    }

    @Test
    void a_step_to_the_present_is_told_again_since_the_first_may_have_been_lost() {
        Instant now = clock.instant();

        step(now).statusCode(200);

        assertThat(part.told).containsExactly(now);
    }

    @Test
    void a_step_backwards_is_refused_and_told_to_nobody() {
        Instant now = clock.instant();

        step(now.minusSeconds(1)).statusCode(409).body("detail", containsString(now.toString()));

        assertThat(clock.instant()).isEqualTo(now);
        assertThat(part.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"2027-01-01T00:00:00Z\"",
                "{}",
                "{\"now\": null}",
                "{\"now\": 17}",
                "{\"now\": \"tomorrow\"}",
                "{\"now\": \"2027-01-01\"}"
            })
    void a_step_that_cannot_be_read_is_refused_and_changes_nothing(String body) {
        Instant now = clock.instant();

        post(body).statusCode(400).body("detail", containsString("instant in UTC"));

        assertThat(clock.instant()).isEqualTo(now);
        assertThat(part.told).isEmpty();
    }

    @Test
    void a_body_of_any_length_is_not_taken() {
        post("{\"now\": \"" + clock.instant() + "\"" + " ".repeat(300) + "}").statusCode(413);
    }

    @Test
    void a_process_at_rest_says_so_and_when_it_has_something_to_do() {
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        part.answer =
                Uni.createFrom().item(Activity.of(4, List.of(), Optional.of(soon), Map.of("visa", List.of("a", "b"))));
        otherPart.answer = Uni.createFrom()
                .item(Activity.of(3, List.of(), Optional.of(soon.plusSeconds(1)), Map.of("desk", List.of("c"))));

        describe()
                .statusCode(200)
                .body("now", equalTo(clock.instant().toString()))
                .body("$", hasKey("bootId"))
                .body("moves", equalTo(7))
                .body("idle", equalTo(true))
                .body("waiting.size()", equalTo(0))
                .body("nextDue", equalTo(soon.toString()))
                .body("groups.visa", contains("a", "b"))
                .body("groups.desk", contains("c"));
    }

    @Test
    void one_busy_part_keeps_the_process_busy_and_says_what_it_waits_for() {
        part.answer = Uni.createFrom().item(Activity.of(1, List.of("2 outgoing events"), Optional.empty(), Map.of()));

        describe()
                .body("idle", equalTo(false))
                .body("waiting", contains("2 outgoing events"))
                .body("nextDue", nullValue());
    }

    @Test
    void a_part_that_cannot_tell_makes_the_process_unknown_and_not_idle() {
        part.answer = Uni.createFrom().failure(new IllegalStateException("database is down"));

        describe().statusCode(503).body("detail", containsString("database is down"));
    }

    @Test
    void the_boot_id_stays_while_the_process_lives() {
        String first = describe().extract().path("bootId");

        describe().body("bootId", equalTo(first));
    }

    @Test
    void the_door_is_on_the_management_port_alone() {
        given().get(onTheApisPort).then().statusCode(404);
    }

    private ValidatableResponse step(Instant now) {
        return post("{\"now\": \"" + now + "\"}");
    }

    private ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(door()).then();
    }

    private ValidatableResponse describe() {
        return given().get(door()).then();
    }

    private URI door() {
        return management.resolve("/sandbox/clock");
    }
}
