package kz.ruqsat.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.rulebook.assessing.AssessmentRequest;
import kz.ruqsat.rulebook.assessing.DryRun;
import kz.ruqsat.rulebook.assessing.FormError;
import kz.ruqsat.rulebook.assessing.UnreadableRequestException;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.sandbox.law.AssessmentPage;
import kz.ruqsat.sandbox.law.LawJson;
import kz.ruqsat.sandbox.scenario.Ink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The dry run of a petition: offline, without a stand. Ends with 1 if a finding failed, with 2 if the petition cannot be read. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Say what the law says of a petition before it is filed: findings, place, documents, due dates.")
final class Assess implements Callable<Integer> {
    private static final int OBJECTIONS = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "the body of POST /api/v1/petitions, or {\"petition\": ..., \"on\": ...}")
    private Path file;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day of filing, such as 2026-03-10; today if left out")
    private LocalDate on;

    @Option(names = "--json", description = "the answer of POST /api/v1/assessments")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "en|ru|kk",
            description = "language of texts; English for people, all three in JSON")
    private String language;

    @Override
    public Integer call() {
        try {
            return assessed(read());
        } catch (IOException unreadable) {
            err().println(file + " cannot be read.");
        } catch (UnreadableRequestException unreadable) {
            err().println(file + " is not understood:");
            unreadable.errors().forEach(error -> err().println("  " + text(error)));
        }
        return NOT_UNDERSTOOD;
    }

    /** Never more than the reader would take. */
    private byte[] read() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(AssessmentRequest.MOST_BYTES + 1);
        }
    }

    private int assessed(byte[] bytes) {
        Languages languages = languages();
        AssessmentRequest request = AssessmentRequest.read(bytes);
        LocalDate day = on == null ? request.on(KazakhstanTime.dateOf(Instant.now())) : on;
        DryRun run = DryRun.of(request.facts(day), languages);
        if (json) {
            out().println(LawJson.of(run));
        } else {
            new AssessmentPage(languages, Ink.ofThisTerminal())
                    .lines(run, file.toString())
                    .forEach(out()::println);
        }
        return isRefused(run) ? OBJECTIONS : 0;
    }

    private Languages languages() {
        if (language == null) {
            return json ? Languages.ALL : new Languages(List.of("en"));
        }
        return Languages.of(language)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--language takes en, ru or kk"));
    }

    private static boolean isRefused(DryRun run) {
        return run.invitees().stream()
                .flatMap(DryRun::findings)
                .anyMatch(finding -> finding.verdict() == Verdict.FAILED);
    }

    private static String text(FormError error) {
        String where = error.pointer().isEmpty() ? "the whole" : error.pointer();
        return where + ": " + error.code() + ". " + error.detail();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
