package kz.ruqsat.sandbox.cli;

import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.StandAddresses;
import kz.ruqsat.sandbox.process.StandElsewhere;
import kz.ruqsat.sandbox.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the scenarios of a file or a folder. */
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = {
            "Start a stand of its own, or take one that is up, and tell the scenarios of a file or a folder, all on one clock.",
            "Exit status: 0 if every one ended as told, 1 if not, 2 if a file is not understood."
        })
final class PlayScenarios extends Telling {
    private static final String EMBEDDED = "embedded";
    private static final String COMPOSE = "compose";

    @Parameters(paramLabel = "FILE|FOLDER", description = "a scenario, or a folder of them such as scenarios/visas")
    private Path path;

    @Option(names = "--stay", description = "leave the stand up afterwards, until Ctrl-C")
    private boolean stay;

    @Option(names = "--check", description = "have the independent checker look at each stand before it ends")
    private boolean check;

    @Option(
            names = "--target",
            paramLabel = "embedded|compose|URL",
            defaultValue = EMBEDDED,
            description = {
                "embedded: a fresh stand of its own (the default); compose: the stand of docker-compose.yml, which is up;",
                "else file or address of a stand.json of one that is up. Scenarios that need a stand of their own are left out there."
            })
    private String target;

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

    @Override
    boolean isChecked() {
        return check;
    }

    @Override
    int tell(List<Scenario> scenarios) throws InterruptedException {
        return target.equals(EMBEDDED) ? super.tell(scenarios) : tellElsewhere(scenarios);
    }

    private int tellElsewhere(List<Scenario> scenarios) {
        var together = scenarios.stream().filter(each -> !each.alone()).toList();
        var leftOut =
                scenarios.stream().filter(Scenario::alone).map(Scenario::name).toList();
        if (together.isEmpty()) {
            throw new NotUnderstoodException("each of these needs a stand of its own: leave out --target");
        }
        try (var stand = elsewhere()) {
            requireTimeBefore(together, stand);
            return finish(tellOn(stand, together), leftOut).isAsTold() ? 0 : 1;
        }
    }

    private StandElsewhere elsewhere() {
        return target.equals(COMPOSE)
                ? StandElsewhere.ofCompose(SandboxHome.find().tree(), System.getenv())
                : StandElsewhere.at(StandAddresses.read(target));
    }

    private static void requireTimeBefore(List<Scenario> scenarios, StandElsewhere stand) {
        try (var keeper = stand.timeKeeper()) {
            var now = keeper.now();
            var missed = scenarios.stream()
                    .filter(each -> each.begins().isBefore(now))
                    .map(Scenario::name)
                    .toList();
            if (!missed.isEmpty()) {
                throw new StandException("the stand's clock stands at " + now
                        + ", and time never goes back: these begin before that: " + String.join(", ", missed));
            }
        }
    }
}
