package kz.ruqsat.sandbox.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.StandFile;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/**
 * Waits until the stand is at rest and starts the independent checker on it. That is a program of its own, with class path and process of its own:
 * nothing here knows more of it than its name.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Wait until the stand is at rest, read all it holds, and say which of the promises CHK-01 to CHK-25 do not hold.",
            "Ends with 0 if nothing was found, 1 if something was, 3 if the stand could not be read."
        },
        footer = {
            "Options of the checker may follow, such as --json, --save FILE, --most N, --poisoned CASES, --longest-wait SECONDS,",
            "--canaries FILE. --dump FILE looks at what --save wrote, --postgres HOST:PORT --kafka HOST:PORT at a stand elsewhere."
        })
final class Check implements Callable<Integer> {
    private static final String PROGRAM = "kz.ruqsat.checker.InvariantChecker";

    @Mixin
    private RunFolder folder;

    @Unmatched
    private List<String> more = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var elsewhere = more.contains("--dump") || more.contains("--postgres");
        return elsewhere ? run(more) : atRest(folder.stand(), folder.path(), more);
    }

    /** Waits until a stand is at rest and has it checked; the exit status of the checker. */
    static int atRest(StandFile stand, Path folder, List<String> more) throws IOException, InterruptedException {
        try (var broker = new KafkaStandBroker(stand.kafka());
                var keeper = new TimeKeeper(stand.members(), broker, Patience.USUAL)) {
            keeper.awaitRest();
        }
        var arguments = new ArrayList<>(addresses(stand, folder));
        arguments.addAll(more);
        return run(arguments);
    }

    private static List<String> addresses(StandFile stand, Path folder) {
        var postgres = stand.postgres().replaceFirst("^postgresql://", "");
        var addresses =
                new ArrayList<>(List.of("--postgres", postgres, "--kafka", stand.kafka(), "--logs", folder.toString()));
        var journal = stand.services().get("berkut-stub").environment().get("BERKUT_JOURNAL");
        if (journal != null && Files.exists(Path.of(journal))) {
            addresses.addAll(List.of("--journal", journal));
        }
        return addresses;
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                SandboxHome.java(), "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", classPath(), PROGRAM));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static String classPath() {
        var built = SandboxHome.find().tree().resolve("invariant-checker").resolve("target");
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new StandException(
                    "the checker is not built (no folder " + built.resolve("lib") + "): run ./ruqsat build");
        }
        return built.resolve("classes")
                + File.pathSeparator
                + built.resolve("lib").resolve("*");
    }
}
