package kz.ruqsat.sandbox.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.SandboxHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class PostgresAccountTest {
    private static final Path LIB = SandboxHome.find().lib();

    @Test
    @EnabledIfSystemProperty(
            named = "user.name",
            matches = "root",
            disabledReason = "only root can step down to nobody")
    void where_user_namespaces_are_forbidden_root_steps_down_to_nobody() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not installed");
        var folder =
                Path.of("target", "nobody-" + ProcessHandle.current().pid()).toAbsolutePath();
        var settings = StandSettings.freshIn(folder).with(Durability.FAST);
        try (var children = new Children(folder)) {
            var server = PostgresServer.start(settings, LIB, PostgresAccount.NOBODY, children);
            try (server) {
                new Databases(server).create();

                assertThat(owner(PostgresData.of(folder, PostgresAccount.NOBODY)))
                        .isEqualTo("nobody");
            }
        } finally {
            PostgresServer.removeData(folder, PostgresAccount.NOBODY);
            Folders.remove(folder);
            Folders.remove(PostgresAccount.NOBODY
                    .reachable(LIB.resolveSibling("postgres"))
                    .getParent());
        }
    }

    private static String owner(PostgresData data) {
        return data.server().flatMap(server -> server.info().user()).orElse("nobody at all");
    }
}
