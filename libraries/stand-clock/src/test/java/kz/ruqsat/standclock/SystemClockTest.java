package kz.ruqsat.standclock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P-S5: with the system's clock there is nothing to steer, and no door to try. */
@QuarkusTest
@TestProfile(SystemClockTest.Production.class)
class SystemClockTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    InstantSource clock;

    @Inject
    ClockOfService service;

    @Test
    void time_is_real_time() {
        assertThat(service.isVirtual()).isFalse();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void the_doors_of_the_sandbox_are_not_there() {
        URI door = management.resolve("/sandbox/clock");

        given().get(management.resolve("/alive")).then().statusCode(200);
        given().get(door).then().statusCode(404);
        given().contentType("application/json")
                .body("{\"now\": \"2030-01-01T00:00:00Z\"}")
                .post(door)
                .then()
                .statusCode(404);
    }

    /** The clock as production has it. */
    public static final class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ruqsat.clock", "system");
        }
    }
}
