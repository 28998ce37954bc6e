package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.StandException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Ends with 0 when all went well, 1 when something failed, 2 when the command was not understood. */
@Command(
        name = "ruqsat",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A stand of Ruqsat on this machine, and the law on the command line.",
        subcommands = {
            Demo.class,
            PlayScenarios.class,
            Year.class,
            Train.class,
            Up.class,
            Down.class,
            Restart.class,
            StopService.class,
            Clock.class,
            Watch.class,
            Mail.class,
            Webhooks.class,
            DeadLetters.class,
            Token.class,
            Users.class,
            Environment.class,
            Check.class,
            Assess.class,
            Deadline.class,
            Evidence.class,
            Law.class
        })
public final class Ruqsat implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // What matters of Kafka's client comes back as an exception; the rest would run into what people read.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(new Ruqsat(), out, err, arguments);
    }

    static int run(Runnable commands, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(commands)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command))
                .execute(arguments);
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StandException) {
            command.getErr().println(failure.getMessage());
            return failure instanceof NotUnderstoodException ? 2 : 1;
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
