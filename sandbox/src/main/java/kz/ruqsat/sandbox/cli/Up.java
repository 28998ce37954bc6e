package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.embedded.StandSettings.EarlierData;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a stand and stays until Ctrl-C, or leaves it running in the background. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start PostgreSQL, Kafka, the issuer and the services; ends with Ctrl-C.")
final class Up implements Callable<Integer> {
    static final int POSTGRES_PORT = 5432;
    static final int KAFKA_PORT = 9092;

    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Option(names = "--detach", description = "return when the stand is up; end it with ./ruqsat down")
    private boolean detach;

    @Option(names = "--fresh", description = "forget the data of the stand before")
    private boolean fresh;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SERVICE",
            description = "start these services only; none starts database, broker and issuer alone")
    private List<String> only;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var plan = plan();
        if (detach) {
            new Detached(folder.path(), out).start(arguments());
            return 0;
        }
        var closing = ClosingStand.withThisProcess();
        var stand = Stand.open(plan, sentence -> out.println("  " + sentence));
        closing.own(stand);
        addresses(stand, out);
        Thread.currentThread().join();
        return 0;
    }

    private List<String> arguments() {
        var arguments = new java.util.ArrayList<>(
                List.of("up", "--folder", folder.path().toString()));
        if (fresh) {
            arguments.add("--fresh");
        }
        if (only != null) {
            arguments.addAll(List.of("--only", String.join(",", only)));
        }
        return arguments;
    }

    private StandPlan plan() {
        var plan =
                StandPlan.everything(SandboxHome.find().tree(), folder.path()).only(services());
        var embedded =
                plan.embedded().onPorts(POSTGRES_PORT, KAFKA_PORT).with(fresh ? EarlierData.WIPE : EarlierData.KEEP);
        return plan.with(embedded).withJvmFlags(JvmFlags.wished());
    }

    private Set<StandService> services() {
        if (only == null) {
            return EnumSet.allOf(StandService.class);
        }
        if (only.equals(List.of("none"))) {
            return Set.of();
        }
        return only.stream().map(StandService::named).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void addresses(Stand stand, PrintWriter out) {
        var file = stand.file();
        out.println();
        out.println("The stand is up.");
        file.services().forEach((name, service) -> {
            if (service.startedHere()) {
                out.printf("  %-20s %s%n", name, service.address());
            }
        });
        out.printf("  %-20s %s%n", "issuer", file.issuer());
        out.printf("  %-20s %s%n", "PostgreSQL", file.postgres());
        out.printf("  %-20s %s%n", "Kafka", file.kafka());
        out.println("  watch: kcat -C -b " + file.kafka() + " -t public-services.stages.v1 -f '%T %k %h\\n  %s\\n'");
        out.println("  logs:  " + stand.embedded().settings().folder());
    }
}
