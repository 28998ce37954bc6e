package kz.ruqsat.sandbox.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.sandbox.process.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token of a test user. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a bearer token of a test user, for curl.")
final class Token implements Runnable {
    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "see ./ruqsat users")
    private String user;

    @Override
    public void run() {
        var path = "/sandbox/token?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
        spec.commandLine().getOut().println(Orders.to(folder.stand()).fromIssuer(path));
    }
}
