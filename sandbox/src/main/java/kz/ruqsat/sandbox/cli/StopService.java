package kz.ruqsat.sandbox.cli;

import java.io.PrintWriter;
import kz.ruqsat.sandbox.process.Orders;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops one service of the stand, so that it can run elsewhere, in dev mode say. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stop one service of the stand; restart brings it back.")
final class StopService implements Runnable {
    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", description = "such as approval-service")
    private String service;

    @Override
    public void run() {
        var named = StandService.named(service);
        var stand = folder.stand();
        if (stand.services().get(named.title()).startedHere()) {
            Orders.to(stand).give("stop", named.title());
            out().println(service + " is stopped.");
        } else {
            out().println(service + " is not part of this stand: there is nothing to stop.");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
