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
import org.junit.jupiter.api.Test;

class SharedStandTest {
    @Test
    void a_stand_started_in_one_class_loader_serves_every_other() throws Exception {
        try (var foreign = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var started = foreign.loadClass(SharedStand.class.getName())
                    .getMethod("ofThisJvm")
                    .invoke(null);

            var found = SharedStand.ofThisJvm();

            assertThat(started.getClass()).isNotEqualTo(SharedStand.class);
            assertThat(found.toString()).isEqualTo(started.toString());
        }
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
