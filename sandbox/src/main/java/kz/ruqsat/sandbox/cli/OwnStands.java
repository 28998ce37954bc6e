package kz.ruqsat.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Scenario;
import kz.ruqsat.sandbox.scenario.ScenarioResult;

/** Fresh stands in one folder, one after the other: one for each scenario that needs its own, and last one for all others, which stays. */
final class OwnStands {
    private final ClosingStand closing;
    private final Path folder;
    private final UnaryOperator<StandPlan> preparing;
    private final PrintWriter out;
    private final boolean isChecked;
    private Stand present;
    private int statusOfChecks;

    OwnStands(
            ClosingStand closing, Path folder, UnaryOperator<StandPlan> preparing, PrintWriter out, boolean isChecked) {
        this.closing = closing;
        this.folder = folder;
        this.preparing = preparing;
        this.out = out;
        this.isChecked = isChecked;
    }

    /** 0 as long as the checker, if it was asked for, has found nothing. */
    int statusOfChecks() {
        return statusOfChecks;
    }

    List<ScenarioResult> tell(
            List<Scenario> scenarios, BiFunction<DrivenStand, List<Scenario>, List<ScenarioResult>> teller) {
        var results = new ArrayList<ScenarioResult>();
        for (List<Scenario> group : groups(scenarios)) {
            results.addAll(teller.apply(opened(group), group));
            check();
        }
        results.sort(Comparator.comparing(result -> scenarios.indexOf(result.scenario())));
        return results;
    }

    private static List<List<Scenario>> groups(List<Scenario> scenarios) {
        var groups = new ArrayList<List<Scenario>>();
        scenarios.stream().filter(Scenario::alone).forEach(each -> groups.add(List.of(each)));
        var together = scenarios.stream().filter(each -> !each.alone()).toList();
        if (!together.isEmpty()) {
            groups.add(together);
        }
        return groups;
    }

    private Stand opened(List<Scenario> group) {
        closing.release();
        present = Stand.open(plan(group), sentence -> out.println("  " + sentence));
        closing.own(present);
        addresses();
        return present;
    }

    private StandPlan plan(List<Scenario> scenarios) {
        var begin = scenarios.stream()
                .map(Scenario::begins)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var plan = StandPlan.everything(SandboxHome.find().tree(), folder).from(begin);
        return preparing.apply(plan.with(plan.embedded().onPorts(Up.POSTGRES_PORT, Up.KAFKA_PORT))
                .withJvmFlags(JvmFlags.wished()));
    }

    private void check() {
        if (!isChecked) {
            return;
        }
        try {
            statusOfChecks = Math.max(statusOfChecks, Check.atRest(present.file(), folder, List.of()));
        } catch (IOException e) {
            throw new StandException("the checker cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }

    /** Says where everything of the present stand is. */
    void addresses() {
        var kafka = present.kafka();
        out.println();
        out.println(
                "Live page:  " + present.address(StandService.MONITORING) + "/board   (log in as user \"monitoring\")");
        out.println("Kafka:      " + kafka);
        out.println("  kcat -C -b " + kafka + " -t public-services.stages.v1 -f '%k %h\\n  %s\\n'");
        out.println("  ./ruqsat watch --folder " + shown(folder) + "        (the same without kcat)");
        out.println("Logs:       " + shown(folder));
    }

    private static Path shown(Path folder) {
        var here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }
}
