package kz.ruqsat.berkut;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Instant;

/**
 * The stand's virtual clock as a time keeper steers it, over the management port.
 *
 * @param address of {@code /sandbox/clock}
 */
public record StandClock(URL address) {

    /** The clock of the process whose management port serves that address. */
    public static StandClock at(URL management) {
        try {
            return new StandClock(management.toURI().resolve("/sandbox/clock").toURL());
        } catch (URISyntaxException | MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Instant now() {
        return Instant.parse(given().get(address).jsonPath().getString("now"));
    }

    public boolean idle() {
        return given().get(address).jsonPath().getBoolean("idle");
    }

    /** Empty text if nothing is planned. */
    public String nextDue() {
        var due = given().get(address).jsonPath().getString("nextDue");
        return due == null ? "" : due;
    }

    /** Moves the clock and waits until the stub is at rest again. */
    public void advanceTo(Instant instant) {
        given().contentType("application/json")
                .body("{\"now\": \"" + instant + "\"}")
                .post(address)
                .then()
                .statusCode(200);
        await("the stub is at rest").until(this::idle);
    }
}
