package kz.ruqsat.sandbox.cli;

import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.sandbox.process.StandPlan;
import picocli.CommandLine.Command;

/** Tells the demo once while the JVMs of the services write down what they load and link, so that every later stand starts quicker. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Tell the demo once while the services learn to start: every later stand is ready sooner.",
            "What they learn lies beside their jars and ends with the next build."
        })
final class Train extends Telling {
    @Override
    List<Path> scenarios(Path catalogue) {
        return List.of(catalogue.resolve("demo"));
    }

    @Override
    String usualFolder() {
        return "train";
    }

    @Override
    Afterwards afterwards() {
        return Afterwards.END;
    }

    @Override
    StandPlan prepared(StandPlan plan) {
        return plan.training();
    }
}
