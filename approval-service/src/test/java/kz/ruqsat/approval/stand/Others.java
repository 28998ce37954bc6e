package kz.ruqsat.approval.stand;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import kz.ruqsat.sandbox.embedded.FreePorts;

/** Says where the fakes of the other systems will listen, and makes the loop of errands quick. */
public final class Others implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "ruqsat.invitation.url",
                "http://127.0.0.1:" + FreePorts.any(),
                "ruqsat.visa.url",
                "http://127.0.0.1:" + FreePorts.any(),
                "ruqsat.berkut.url",
                "http://127.0.0.1:" + FreePorts.any(),
                "ruqsat.casework.errand-pause",
                "20ms",
                "ruqsat.casework.errand-pause-at-most",
                "200ms");
    }

    @Override
    public void stop() {
        // The fakes are ended by the tests that started them.
    }
}
