package kz.ruqsat.web.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Stops a production start that carries a setting of the sandbox. Development mode and tests are no production. Source: P-S5, P-S6. */
public class ProductionGuard {
    /** The one profile in which settings of the sandbox are allowed. */
    static final String SANDBOX = "sandbox";

    /** Before any other part of the service begins its work. */
    private static final int FIRST = 1;

    void onStart(@Observes @Priority(FIRST) StartupEvent start, Config config) {
        if (isProduction(LaunchMode.current(), ConfigUtils.getProfiles())) {
            refuse(SandboxSettings.in(config));
        }
    }

    /** Whether this process is production. */
    public static boolean isProduction() {
        return isProduction(LaunchMode.current(), ConfigUtils.getProfiles());
    }

    /** A packaged service is production unless it was started in the profile sandbox; naming it dev or test changes nothing. */
    static boolean isProduction(LaunchMode mode, List<String> profiles) {
        return mode == LaunchMode.NORMAL && !profiles.contains(SANDBOX);
    }

    static void refuse(List<String> settings) {
        if (!settings.isEmpty()) {
            throw new SandboxSettingInProductionException(settings);
        }
    }
}
