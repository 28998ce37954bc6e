package kz.ruqsat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acts that scenarios may name are those that the services take: {@code POST /api/v1/collection/{id}/act}. */
class ActsOfTheApiTest {
    private static final Path SCENARIOS_KNOW =
            Path.of("../sandbox/src/main/resources/kz/ruqsat/sandbox/scenario/acts.json");
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final Pattern ACT = Pattern.compile("/api/v1/([a-z-]+)/\\{(?:caseId|visaId)}/(.+)");

    @ParameterizedTest
    @ValueSource(strings = {"invitation-service", "visa-service"})
    void scenarios_know_the_acts_of_a_service_and_no_others(String service) throws IOException {
        var known = new ObjectMapper()
                .readValue(SCENARIOS_KNOW.toFile(), new TypeReference<Map<String, Map<String, TreeSet<String>>>>() {});

        assertThat(new TreeMap<>(known.get(service))).isEqualTo(taken(service));
    }

    private static Map<String, TreeSet<String>> taken(String service) {
        var acts = new TreeMap<String, TreeSet<String>>();
        new ClassFileImporter()
                .importPath(Path.of("..", service, "target/classes")).stream()
                        .flatMap(ActsOfTheApiTest::posted)
                        .map(ACT::matcher)
                        .filter(Matcher::matches)
                        .forEach(act -> acts.computeIfAbsent(act.group(1), _ -> new TreeSet<>())
                                .add(act.group(2)));
        return acts;
    }

    private static Stream<String> posted(JavaClass resource) {
        return resource.getMethods().stream()
                .filter(method -> method.isAnnotatedWith("jakarta.ws.rs.POST"))
                .map(method -> address(resource, method));
    }

    private static String address(JavaClass resource, JavaMethod method) {
        return ("/" + path(resource) + "/" + path(method)).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String path(HasAnnotations<?> annotated) {
        return annotated.isAnnotatedWith(PATH)
                ? annotated.getAnnotationOfType(PATH).get("value").orElseThrow().toString()
                : "";
    }
}
