package kz.ruqsat.sandbox.cli;

import kz.ruqsat.sandbox.process.Orders;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops one service of the stand and starts it again on the same ports. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = "Stop one service of the stand, start it again and wait until it is ready.")
final class Restart implements Runnable {
    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", description = "such as approval-service")
    private String service;

    @Override
    public void run() {
        var named = StandService.named(service);
        Orders.to(folder.stand()).give("restart", named.title());
        spec.commandLine().getOut().println(service + " is ready again.");
    }
}
