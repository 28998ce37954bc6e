package kz.ruqsat.sandbox.cli;

import kz.ruqsat.sandbox.identity.TestUsers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the test users. */
@Command(name = "users", mixinStandardHelpOptions = true, description = "List the test users with roles and bodies.")
final class Users implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.printf("%-18s %-16s %-13s %s%n", "USER", "ROLES", "BODY OR BIN", "WHO");
        TestUsers.bundled()
                .people()
                .forEach(user -> out.printf(
                        "%-18s %-16s %-13s %s%n",
                        user.name(), String.join(",", user.roles()), user.body() + user.organisation(), user.title()));
    }
}
