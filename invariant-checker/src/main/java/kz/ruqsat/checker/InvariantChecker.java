package kz.ruqsat.checker;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.Expected;
import kz.ruqsat.checker.picture.UnreadablePictureException;
import kz.ruqsat.checker.reading.CannotLookException;
import kz.ruqsat.checker.reading.DumpFile;
import kz.ruqsat.checker.reading.StandAddresses;
import kz.ruqsat.checker.reading.StandReading;
import kz.ruqsat.checker.report.JsonReport;
import kz.ruqsat.checker.report.Page;
import kz.ruqsat.checker.report.Report;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program. Ends with 0 when nothing was found, 1 when something does not hold, 2 when it was not understood, 3 when it could not look. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a stand at rest, databases, topics and journals, and says which promises do not hold.")
public final class InvariantChecker implements Callable<Integer> {

    private static final int COULD_NOT_LOOK = 3;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    /** What is looked at: a stand or what was written of one. */
    private static final class Subject {
        @ArgGroup(exclusive = false)
        private Stand stand;

        @Option(names = "--dump", paramLabel = "FILE", description = "look at what --save wrote, instead of at a stand")
        private Path dump;
    }

    /** Where the stand is. */
    private static final class Stand {
        @Option(names = "--postgres", required = true, paramLabel = "HOST:PORT", description = "the database server")
        private String postgres;

        @Option(names = "--kafka", required = true, paramLabel = "HOST:PORT", description = "bootstrap servers")
        private String kafka;
    }

    @Option(
            names = "--databases",
            paramLabel = "NAMES",
            split = ",",
            defaultValue = "invitation,approval,visa,monitoring",
            description = "names of the databases (default: ${DEFAULT-VALUE})")
    private List<String> databases;

    @Option(
            names = "--user",
            paramLabel = "USER",
            defaultValue = "${env:RUQSAT_DB_APP_USER:-ruqsat_app}",
            description =
                    "who reads the databases (default: ${DEFAULT-VALUE}); the password is taken from RUQSAT_DB_APP_PASSWORD")
    private String user;

    @Option(names = "--journal", paramLabel = "FILE", description = "journal of Berkut's stub")
    private Path journal;

    @Option(names = "--client-journal", paramLabel = "FILE", description = "journal of what clients sent, JSON lines")
    private Path clients;

    @Option(names = "--logs", paramLabel = "FOLDER", description = "look into the .log files of that folder as well")
    private Path logs;

    @Option(
            names = "--poisoned",
            paramLabel = "CASES",
            split = ",",
            description = "cases that were poisoned on purpose")
    private Set<String> poisoned = Set.of();

    @Option(names = "--longest-wait", paramLabel = "SECONDS", description = "how long a stage may take to monitoring")
    private Integer longestWait;

    @Option(names = "--canaries", paramLabel = "FILE", description = "secrets to look for, one a line")
    private Path canaries;

    @Option(names = "--save", paramLabel = "FILE", description = "write what was read to FILE; it holds personal data")
    private Path save;

    @Option(names = "--json", description = "print the report as JSON, with every violation")
    private boolean json;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "violations shown of one check (default: ${DEFAULT-VALUE})")
    private int most;

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs it and returns the exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new InvariantChecker())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command))
                .execute(arguments);
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof CannotLookException || failure instanceof UnreadablePictureException) {
            command.getErr().println(failure.getMessage());
            return COULD_NOT_LOOK;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException {
        Dump dump = subject.dump == null ? StandReading.of(addresses()) : DumpFile.read(subject.dump);
        if (save != null) {
            DumpFile.write(dump, save);
        }
        Report report = Checks.of(dump, expected());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(report));
        } else {
            new Page(most, isColourful()).print(report, out);
        }
        return report.isClean() ? 0 : 1;
    }

    private StandAddresses addresses() {
        String password =
                Optional.ofNullable(System.getenv("RUQSAT_DB_APP_PASSWORD")).orElse("ruqsat_app");
        return new StandAddresses(
                subject.stand.postgres,
                databases,
                user,
                password,
                subject.stand.kafka,
                Optional.ofNullable(journal),
                Optional.ofNullable(clients),
                Optional.ofNullable(logs));
    }

    private Expected expected() throws IOException {
        List<String> secrets = canaries == null
                ? List.of()
                : Files.readAllLines(canaries).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        return new Expected(poisoned, Optional.ofNullable(longestWait).map(Duration::ofSeconds), secrets);
    }

    private static boolean isColourful() {
        return System.console() != null && System.console().isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
