package kz.ruqsat.sandbox.cli;

import java.nio.file.Path;
import java.time.Instant;
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

/** Tells the scenarios of files and folders. */
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = {
            "Start a stand of its own, or take one that is up, and tell the scenarios of files and folders, all on one clock.",
            "Exit status: 0 if every one ended as told, 1 if not, 2 if a file is not understood."
        })
final class PlayScenarios extends Telling {
    private static final String EMBEDDED = "embedded";
    private static final String COMPOSE = "compose";

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "scenarios, or folders of them such as scenarios/visas")
    private List<Path> paths;

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
                "else file or address of a stand.json of one that is up. There scenarios are left out that need a stand of their own,",
                "and those that begin before its clock."
            })
    private String target;

    @Override
    List<Path> scenarios(Path catalogue) {
        return paths;
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
        if (target.equals(EMBEDDED)) {
            return super.tell(scenarios);
        }
        if (check || stay) {
            throw new NotUnderstoodException("--check and --stay go with a stand of its own; the one at " + target
                    + " stays anyway, and ./ruqsat check looks at it");
        }
        return tellElsewhere(scenarios);
    }

    // On a stand of somebody else: without those that need one of their own, and those whose time has passed there.
    private int tellElsewhere(List<Scenario> scenarios) {
        try (var stand = elsewhere()) {
            var now = now(stand);
            var told = scenarios.stream()
                    .filter(each -> !each.alone() && !each.begins().isBefore(now))
                    .toList();
            if (told.isEmpty()) {
                throw new StandException("nothing can be told here: the stand's clock stands at " + now
                        + " and never goes back, and who needs a stand of its own gets none here");
            }
            var leftOut = scenarios.stream()
                    .filter(each -> !told.contains(each))
                    .map(Scenario::name)
                    .toList();
            return finish(tellOn(stand, told), leftOut).isAsTold() ? 0 : 1;
        }
    }

    private static Instant now(StandElsewhere stand) {
        try (var keeper = stand.timeKeeper()) {
            return keeper.now();
        }
    }

    private StandElsewhere elsewhere() {
        return target.equals(COMPOSE)
                ? StandElsewhere.ofCompose(SandboxHome.find().tree(), System.getenv())
                : StandElsewhere.at(StandAddresses.read(target));
    }
}
