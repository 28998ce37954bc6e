package kz.ruqsat.sandbox.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the scenarios of a file or a folder. */
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = {
            "Start a stand of its own and tell the scenarios of a file or a folder, all on one clock.",
            "Exit status: 0 if every one ended as told, 1 if not, 2 if a file is not understood."
        })
final class PlayScenarios extends Telling {
    @Parameters(paramLabel = "FILE|FOLDER", description = "a scenario, or a folder of them such as scenarios/visas")
    private Path path;

    @Option(names = "--stay", description = "leave the stand up afterwards, until Ctrl-C")
    private boolean stay;

    @Override
    Path scenarios(Path catalogue) {
        return path;
    }

    @Override
    String usualFolder() {
        return "scenario";
    }

    @Override
    Afterwards afterwards() {
        return stay ? Afterwards.STAY_UP : Afterwards.END;
    }
}
