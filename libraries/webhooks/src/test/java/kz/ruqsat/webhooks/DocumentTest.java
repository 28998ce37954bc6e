package kz.ruqsat.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for integrators says to write is run here, with the example that libraries of Standard Webhooks are tested with. */
class DocumentTest {

    private static final Path PAGE = Path.of("../../docs/webhooks.md");
    private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @TempDir
    Path folder;

    @Test
    void the_check_in_java_knows_the_right_signature_from_others() throws Exception {
        Path program = folder.resolve("Verify.java");
        Files.writeString(program, block("java").replaceFirst("class Verify \\{", Matcher.quoteReplacement("""
                class Verify {
                    public static void main(String[] a) throws Exception {
                        System.out.print(isGenuine("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
                                a[0], a[1].getBytes(), Instant.ofEpochSecond(Long.parseLong(a[2]))));
                    }
                """)));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        check(java, program.toString());
    }

    @Test
    void the_check_in_python_does_too() throws Exception {
        assumeTrue(isHere("python3"), "left out: there is no python3 on this machine");
        Path program = folder.resolve("verify.py");
        Files.writeString(program, block("python") + """

                import sys
                print(str(is_genuine("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
                                     sys.argv[1], sys.argv[2].encode(), int(sys.argv[3]))).lower(), end="")
                """);

        check("python3", program.toString());
    }

    private static void check(String... program) throws Exception {
        String body = "{\"test\": 2432232314}";
        assertThat(output(program, "v1,AAAA " + RIGHT, body, "1614265330")).isEqualTo("true");
        assertThat(output(program, "v1,AAAA", body, "1614265330")).isEqualTo("false");
        assertThat(output(program, RIGHT, body + " ", "1614265330")).isEqualTo("false");
        assertThat(output(program, RIGHT, body, "1614265631")).isEqualTo("false");
    }

    private static String output(String[] program, String... arguments) throws Exception {
        Process process = new ProcessBuilder(
                        Stream.of(program, arguments).flatMap(Stream::of).toList())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return text;
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
