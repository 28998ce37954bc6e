package kz.ruqsat.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.embedded.EmbeddedStand;
import kz.ruqsat.sandbox.embedded.StandSettings;
import org.junit.jupiter.api.Test;

class SharedStandTest {
    @Test
    void a_stand_starts_from_any_class_loader() throws Exception {
        var folder = Path.of("target", "foreign-" + ProcessHandle.current().pid());
        try (var foreign = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var settings = foreign.loadClass(StandSettings.class.getName());
            var stand = foreign.loadClass(EmbeddedStand.class.getName());
            var fresh = settings.getMethod("freshIn", Path.class).invoke(null, folder);

            // The thread's own class loader is another one, and knows Kafka's client as other classes.
            try (var started =
                    (AutoCloseable) stand.getMethod("start", settings).invoke(null, fresh)) {
                assertThat(started.getClass().getClassLoader()).isSameAs(foreign);
            }
        } finally {
            Folders.remove(folder);
        }
    }

    @Test
    void all_tests_of_a_jvm_share_one_stand() {
        assertThat(SharedStand.ofThisJvm()).isEqualTo(SharedStand.ofThisJvm());
    }

    @Test
    void a_service_gets_the_settings_it_reads_for_its_own_database() {
        var resource = new StandTestResource();
        resource.init(Map.of(StandTestResource.DATABASE, "visa"));

        var settings = resource.start();

        assertThat(settings)
                .containsEntry("RUQSAT_PG_URL", SharedStand.ofThisJvm().postgres() + "/visa")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", settings.get("kafka.bootstrap.servers"))
                .containsKeys(
                        "RUQSAT_ISSUER", "RUQSAT_SERVICE_SECRET", "RUQSAT_DB_APP_USER", "RUQSAT_DB_OWNER_PASSWORD");
        assertThat(URI.create(settings.get("RUQSAT_ISSUER")).getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_token_of_a_test_user_is_a_signed_token_of_the_shared_issuer() {
        assertThat(TestTokens.of("officer-mia75").split("\\.")).hasSize(3);
        assertThat(TestTokens.of("officer-mia75")).isSameAs(TestTokens.of("officer-mia75"));
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(SharedStandTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
