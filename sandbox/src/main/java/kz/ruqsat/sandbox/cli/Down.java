package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.time.Duration;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.embedded.EmbeddedStand;
import kz.ruqsat.sandbox.process.StandFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the stand that is up; its data stays. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "End the stand that is up; its data stays.")
final class Down implements Runnable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        StandFile.read(folder.path())
                .flatMap(StandFile::owner)
                .ifPresentOrElse(owner -> end(owner, out), () -> clearUp(out));
    }

    private void end(ProcessHandle owner, PrintWriter out) {
        owner.destroy();
        if (!Waiting.atMost(LIMIT).until(() -> !owner.isAlive())) {
            throw new StandException(
                    "the stand (process " + owner.pid() + ") has not ended after " + LIMIT.toSeconds() + " s");
        }
        out.println("The stand is down.");
    }

    private void clearUp(PrintWriter out) {
        if (folder.path().toFile().isDirectory()) {
            EmbeddedStand.endAbandoned(folder.path());
        }
        out.println("No stand is up in " + folder.path() + ".");
    }
}
