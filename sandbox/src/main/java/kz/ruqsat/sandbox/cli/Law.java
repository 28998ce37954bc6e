package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.rulebook.reading.LawChanges;
import kz.ruqsat.rulebook.reading.LawOnDate;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.sandbox.law.LawJson;
import kz.ruqsat.sandbox.law.LawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the catalogue of rules on a date, or what changes between two: offline, without a stand. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = "Print the rules as they stand on a day, or what changes between two days.")
final class Law implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--on", paramLabel = "DATE", description = "such as 2026-03-10; today if left out")
    private LocalDate on;

    @Option(names = "--changes", arity = "2", paramLabel = "DATE", description = "the earlier and the later day")
    private List<LocalDate> changes;

    @Option(names = "--json", description = "as REST answers")
    private boolean json;

    @Override
    public void run() {
        if (changes == null) {
            LocalDate day = on == null ? KazakhstanTime.dateOf(Instant.now()) : on;
            LawOnDate law = LawOnDate.of(day, Languages.ALL);
            print(law, LawPage.of(law));
        } else {
            LawChanges between = between();
            print(between, LawPage.of(between));
        }
    }

    private LawChanges between() {
        if (on != null) {
            throw new ParameterException(spec.commandLine(), "--on and --changes exclude each other");
        }
        if (changes.getLast().isBefore(changes.getFirst())) {
            throw new ParameterException(spec.commandLine(), "--changes takes the earlier day first");
        }
        return LawChanges.between(changes.getFirst(), changes.getLast());
    }

    private void print(Object answer, List<String> page) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(LawJson.of(answer));
        } else {
            page.forEach(out::println);
        }
    }
}
