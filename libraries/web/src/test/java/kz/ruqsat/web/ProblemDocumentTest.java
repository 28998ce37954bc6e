package kz.ruqsat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.web.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/problems.md");

    @Test
    void every_type_is_explained_with_its_status_in_the_order_of_the_list() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        List<String> explained = lines.stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4) + " "
                        + lines.get(lines.indexOf(line) + 1).substring(0, 4))
                .toList();

        assertThat(explained)
                .isEqualTo(Arrays.stream(ProblemType.values())
                        .map(type -> type.kebabName() + " " + type.status() + ".")
                        .toList());
    }
}
