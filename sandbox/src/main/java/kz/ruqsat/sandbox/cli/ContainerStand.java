package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.Databases;
import kz.ruqsat.sandbox.embedded.Topics;
import kz.ruqsat.sandbox.mail.MailCatcher;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.time.AdvanceReport;
import kz.ruqsat.sandbox.time.KafkaStandBroker;
import kz.ruqsat.sandbox.time.Member;
import kz.ruqsat.sandbox.time.Patience;
import kz.ruqsat.sandbox.time.TimeKeeper;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line inside a stand made of containers. There is no run folder to read addresses from, so they come from the environment:
 * {@code KAFKA_BOOTSTRAP_SERVERS}; {@code RUQSAT_PG_ADDRESS}, {@code RUQSAT_PG_SUPERUSER} and {@code RUQSAT_PG_PASSWORD} to prepare, with {@code RUQSAT_CLOCK_BEGINS} if the time is to begin elsewhere; and
 * {@code RUQSAT_MEMBERS}, a list of {@code host:managementPort}, to move the time; and {@code RUQSAT_MAIL_FOLDER}, a folder that is kept, for letters.
 */
@Command(name = "stand", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class ContainerStand implements Runnable {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    ContainerStand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(Ruqsat.run(new ContainerStand(System.getenv()), out, err, arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "prepare, show, advance, mail or letters?");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Create roles, databases and topics that are missing, and begin the stand's time.")
    void prepare() {
        new Databases(required("RUQSAT_PG_ADDRESS"), required("RUQSAT_PG_SUPERUSER"), required("RUQSAT_PG_PASSWORD"))
                .create();
        out().println("databases " + Databases.NAMES + " are there");
        Topics.create(kafka());
        try (var broker = new KafkaStandBroker(kafka())) {
            if (broker.time().isEmpty()) {
                broker.writeTime(begin());
            }
            out().println("topics are there; it is " + broker.time().orElseThrow());
        }
    }

    /** Where a fresh stand's time begins: {@code RUQSAT_CLOCK_BEGINS}, an instant, or the day from which the amended Rules bind. */
    Instant begin() {
        var told = environment.getOrDefault("RUQSAT_CLOCK_BEGINS", "");
        try {
            return told.isBlank() ? StandPlan.EPOCH : Instant.parse(told);
        } catch (DateTimeParseException _) {
            throw new StandException("RUQSAT_CLOCK_BEGINS takes an instant such as 2026-03-06T04:00:00Z, not " + told);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Catch every letter and send none on, until the container ends.")
    void mail() throws InterruptedException {
        var everybody = new InetSocketAddress(MailCatcher.USUAL_PORT).getAddress();
        var kept = MailCatcher.in(mailFolder());
        try (var catcher = MailCatcher.open(everybody, MailCatcher.USUAL_PORT, kept)) {
            out().println("letters to port " + catcher.port() + " are kept in " + kept);
            Thread.currentThread().join();
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Print the letters that were caught.")
    void letters(
            @Parameters(
                            paramLabel = "CASE",
                            arity = "0..1",
                            defaultValue = "",
                            description = "id or number of a case (default: the letters of all)")
                    String about) {
        Mail.print(mailFolder(), about, out());
    }

    private Path mailFolder() {
        return Path.of(required("RUQSAT_MAIL_FOLDER"));
    }

    @Command(mixinStandardHelpOptions = true, description = "Print where the time stands.")
    void show() {
        try (var broker = new KafkaStandBroker(kafka())) {
            out().println(broker.time().orElseThrow(() -> new StandException("the stand has no time yet")));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Move the time forward, stopping at everything that becomes due on the way.")
    void advance(@ArgGroup(multiplicity = "1") Target target) {
        var move = target.move();
        try (var broker = new KafkaStandBroker(kafka());
                var keeper = new TimeKeeper(members(), broker, Patience.USUAL)) {
            var report = keeper.advanceTo(move.apply(keeper.now()), this::tell);
            out().println("It is " + report.to() + ": " + report.steps().size() + " steps.");
        }
    }

    private void tell(AdvanceReport.Step step) {
        out().println("  " + step.at() + "  " + step.millis() + " ms");
    }

    List<Member> members() {
        return Arrays.stream(required("RUQSAT_MEMBERS").split("[,\\s]+"))
                .map(at -> new Member(at.split(":")[0], URI.create("http://" + at + "/sandbox/clock")))
                .toList();
    }

    private String kafka() {
        return required("KAFKA_BOOTSTRAP_SERVERS");
    }

    private String required(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new StandException(name + " is not set"));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
