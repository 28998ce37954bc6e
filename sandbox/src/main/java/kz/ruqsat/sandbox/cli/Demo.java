package kz.ruqsat.sandbox.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the scenarios of the demo, and leaves the stand up for a look around. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start a stand of its own and tell several cases from petition to visa; ends with Ctrl-C.")
final class Demo extends Telling {
    @Option(names = "--once", description = "end after the cases; exit status 0 only if every case ended as told")
    private boolean once;

    @Override
    List<Path> scenarios(Path catalogue) {
        return List.of(catalogue.resolve("demo"));
    }

    @Override
    String usualFolder() {
        return "demo";
    }

    @Override
    Afterwards afterwards() {
        return once ? Afterwards.END : Afterwards.STAY_UP;
    }
}
