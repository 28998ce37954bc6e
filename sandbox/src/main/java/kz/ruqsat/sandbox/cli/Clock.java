package kz.ruqsat.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.time.AdvanceReport;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows and moves the stand's virtual time. */
@Command(name = "clock", mixinStandardHelpOptions = true, description = "Show or move the stand's virtual time.")
final class Clock implements Runnable {
    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH)
            .withZone(KazakhstanTime.ZONE);

    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "show or advance?");
    }

    @Command(mixinStandardHelpOptions = true, description = "Print where the time stands.")
    void show(@Mixin RunFolder where) {
        try (var broker = new KafkaStandBroker(where.stand().kafka())) {
            var now = broker.time().orElseThrow(() -> new StandException("the stand has no time yet"));
            out().println(text(now));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Move the time forward, stopping at everything that becomes due on the way.")
    void advance(@Mixin RunFolder where, @ArgGroup(multiplicity = "1") Target target) throws IOException {
        var move = target.move();
        var stand = where.stand();
        try (var only = FileChannel.open(
                        where.path().resolve("clock.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = alone(only);
                var broker = new KafkaStandBroker(stand.kafka());
                var keeper = new TimeKeeper(stand.members(), broker, Patience.USUAL)) {
            var report = keeper.advanceTo(move.apply(keeper.now()), this::tell);
            out().println("It is " + text(report.to()) + ": " + report.steps().size() + " steps, "
                    + report.millisPerStep() + " ms each.");
        }
    }

    private static FileLock alone(FileChannel file) throws IOException {
        var lock = file.tryLock();
        if (lock == null) {
            throw new StandException("another command moves the time just now");
        }
        return lock;
    }

    private void tell(AdvanceReport.Step step) {
        out().println("  " + text(step.at()) + "  " + step.millis() + " ms");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String text(Instant instant) {
        return instant + " (" + FOR_PEOPLE.format(instant) + " in Astana)";
    }
}
