package kz.ruqsat.sandbox.cli;

import java.util.TreeMap;
import kz.ruqsat.sandbox.process.StandService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the settings of a service in this stand, for a shell to take over. */
@Command(
        name = "environment",
        mixinStandardHelpOptions = true,
        description = "Print a service's settings in this stand as export lines for a shell.")
final class Environment implements Runnable {
    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", description = "such as approval-service")
    private String service;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var named = StandService.named(service);
        var settings = folder.stand().services().get(named.title()).environment();
        new TreeMap<>(settings)
                .forEach((name, value) -> out.println("export " + name + "='" + value.replace("'", "'\\''") + "'"));
    }
}
