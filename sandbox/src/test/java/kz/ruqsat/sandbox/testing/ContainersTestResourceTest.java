package kz.ruqsat.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContainersTestResourceTest {
    @Test
    void tests_run_on_the_images_that_are_deployed() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docker-compose.yml")))
                .map(String::strip)
                .contains(
                        "image: " + ContainersTestResource.POSTGRES_IMAGE,
                        "image: " + ContainersTestResource.KAFKA_IMAGE);
    }
}
