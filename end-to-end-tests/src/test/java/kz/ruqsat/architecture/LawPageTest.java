package kz.ruqsat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.reference.Amendment;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/law.md}: from each sentence of the amendments to the rules, the code and the tests that name them. The page is made of the sources;
 * a rule of the amendments without a test, or a page that is out of date, fails the build.
 */
class LawPageTest {
    private static final Path TREE = Path.of("..");
    private static final Path PAGE = TREE.resolve("docs/law.md");

    /** R-086, also as part of a test's name (R_086, r086), and ranges such as "R-054 to R-056". */
    private static final Pattern RULE =
            Pattern.compile("(?<![A-Za-z0-9])(?:R[-_]|r)(\\d{3})(?!\\d)(?: to R-(\\d{3}))?");

    private static final ReferenceData LAW = ReferenceData.current();
    private static Map<String, Set<Path>> code;
    private static Map<String, Set<Path>> tests;

    @BeforeAll
    static void read() {
        code = namedIn("src/main/java");
        tests = namedIn("src/test/java");
    }

    @Test
    void every_rule_of_the_amendments_is_named_by_a_test() {
        assertThat(rulesOfAmendments()).isNotEmpty();
        assertThat(rulesOfAmendments())
                .as("each has to be named by a test")
                .filteredOn(id -> !tests.containsKey(id))
                .isEmpty();
    }

    @Test
    void every_rule_of_the_amendments_carries_a_sentence_of_them() {
        Set<String> carried = LAW.amendments().values().stream()
                .flatMap(sentence -> sentence.rules().stream())
                .collect(Collectors.toSet());

        assertThat(rulesOfAmendments())
                .as("each has to stand in amendments.json")
                .filteredOn(id -> !carried.contains(id))
                .isEmpty();
    }

    @Test
    void no_code_names_a_rule_that_is_not_in_the_catalogue() {
        assertThat(LAW.rules().byId().keySet()).containsAll(code.keySet());
    }

    @Test
    void the_page_says_what_the_sources_say() throws IOException {
        String page = page();
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(page)) {
            Path written = Files.writeString(Path.of("target/law.md"), page);
            assertThat(PAGE)
                    .as("docs/law.md is out of date: copy %s over it", written.toAbsolutePath())
                    .hasContent(page);
        }
    }

    private static List<String> rulesOfAmendments() {
        return LAW.rules().all().stream()
                .filter(LawPageTest::isOfAmendments)
                .map(RuleText::id)
                .toList();
    }

    private static boolean isOfAmendments(RuleText rule) {
        return rule.versions().stream().anyMatch(version -> version.confidence() == Confidence.SEED);
    }

    private static String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# The law, traced to code",
                "",
                "From each sentence of the amendments of 2026 to the rules that carry it, the code that names them and the tests that name them. Made of the sources by",
                "`LawPageTest`, which fails the build when a rule of the amendments has no test. Sentences are in our own words; the rules are those of",
                "[rules.json](../libraries/rulebook/src/main/resources/kz/ruqsat/rulebook/2026.1/rules.json).",
                "",
                "Confidence: **SEED** the amendments say so · **OLD** an older text · **RECALL** a default to confirm · **INTERP** our reading.",
                ""));
        String heading = "";
        for (Amendment sentence : LAW.amendments().values()) {
            if (!sentence.heading().equals(heading)) {
                heading = sentence.heading();
                lines.addAll(List.of("## " + heading, ""));
            }
            lines.addAll(List.of("**" + sentence.id() + "** " + sentence.says(), ""));
            lines.addAll(table(sentence.rules().stream().map(LAW.rules()::rule)));
        }
        Set<String> carried = LAW.amendments().values().stream()
                .flatMap(sentence -> sentence.rules().stream())
                .collect(Collectors.toSet());
        lines.addAll(List.of(
                "## Rules from elsewhere",
                "",
                "Older texts, defaults and readings that the procedure needs besides.",
                ""));
        lines.addAll(table(LAW.rules().all().stream().filter(rule -> !carried.contains(rule.id()))));
        return String.join("\n", lines);
    }

    private static List<String> table(Stream<RuleText> rules) {
        List<String> lines = new ArrayList<>(
                List.of("| Rule | Confidence | In force | Code | Tests |", "| --- | --- | --- | --- | --- |"));
        rules.map(LawPageTest::row).forEach(lines::add);
        lines.add("");
        return lines;
    }

    private static String row(RuleText rule) {
        RuleVersion text = rule.versions().getLast();
        String from = text.from().equals(LocalDate.MIN) ? "older" : "from " + text.from();
        return "| %s %s | %s | %s | %s | %s |"
                .formatted(rule.id(), rule.title(), text.confidence(), from, links(code, rule), links(tests, rule));
    }

    private static String links(Map<String, Set<Path>> named, RuleText rule) {
        return named.getOrDefault(rule.id(), Set.of()).stream()
                .map(file -> "[%s](../%s)".formatted(className(file), TREE.relativize(file)))
                .collect(Collectors.joining(" "));
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The files of all rooms below a folder that name a rule, by rule; in the order of the class names. */
    private static Map<String, Set<Path>> namedIn(String folder) {
        Map<String, Set<Path>> named = new TreeMap<>();
        try (Stream<Path> rooms = Files.walk(TREE, 2)) {
            rooms.map(room -> room.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(LawPageTest::sources)
                    .forEach(file -> rulesOf(file)
                            .forEach(rule -> named.computeIfAbsent(
                                            rule,
                                            _ -> new TreeSet<>(
                                                    (a, b) -> className(a).equals(className(b))
                                                            ? a.compareTo(b)
                                                            : className(a).compareTo(className(b))))
                                    .add(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return named;
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("LawPageTest.java"))
                    .toList()
                    .stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Set<String> rulesOf(Path source) {
        try {
            return RULE.matcher(Files.readString(source))
                    .results()
                    .flatMap(LawPageTest::range)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** All rules of the catalogue that a mention stands for. */
    private static Stream<String> range(MatchResult mention) {
        int first = Integer.parseInt(mention.group(1));
        int last = mention.group(2) == null ? first : Integer.parseInt(mention.group(2));
        return IntStream.rangeClosed(first, last)
                .mapToObj("R-%03d"::formatted)
                .filter(id -> first == last || LAW.rules().byId().containsKey(id));
    }
}
