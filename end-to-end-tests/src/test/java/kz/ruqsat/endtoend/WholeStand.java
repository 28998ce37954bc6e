package kz.ruqsat.endtoend;

import java.nio.file.Path;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;

/**
 * The one stand of this test run, with every service; in one division the automatic desk acts, in all others officers do.
 *
 * <p>Its clock begins on 10 March 2026, and tests run in any order: what comes before the stories of the demo, which begin on 18 March,
 * has to be over by then, so a test moves the time by five working days at most.
 */
final class WholeStand {
    /** Division where the automatic desk acts in every category. */
    static final String DESK_DIVISION = "MIA27";

    private static Stand stand;

    private WholeStand() {}

    static synchronized Stand get() {
        if (stand == null) {
            var folder = Path.of("target", "stand").toAbsolutePath();
            var plan = StandPlan.everything(SandboxHome.find().tree(), folder)
                    .withSetting("RUQSAT_DESK_POLICY", DESK_DIVISION + ":*");
            stand = Stand.open(plan, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(stand::close, "stand-end"));
        }
        return stand;
    }
}
