package kz.ruqsat.registers.control;

import static kz.ruqsat.registers.GatewayClient.as;
import static kz.ruqsat.registers.GatewayClient.lookUp;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OutsideTheSandboxTest.WithoutTestControl.class)
@WithTestResource(StandTestResource.class)
class OutsideTheSandboxTest {

    /** As in every profile but sandbox and test. */
    public static class WithoutTestControl implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ruqsat.sandbox.test-control", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/look-ups", "/admin/faults", "/admin/reset", "/admin/", "/admin"})
    void there_is_no_test_control(String address) {
        as("administrator").get(address).then().statusCode(404).body("type", equalTo("urn:ruqsat:problem:not-found"));
        as("administrator").post("/admin/reset").then().statusCode(404);
    }

    @Test
    void the_registers_answer() {
        lookUp("GBD_UL", "491240000504").then().statusCode(200);
    }
}
