package kz.ruqsat.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code docs/berkut-faults.md}: which fault was exercised at which stage, and what came of it. Its tables are written by the tests that exercise
 * them; renewed with {@code -Druqsat.golden.write=true}, and then read again.
 */
public final class FaultPage {

    private static final Path PAGE = Path.of("../docs/berkut-faults.md");

    private FaultPage() {}

    /** The table of that name is this one. */
    public static void check(String name, String table) throws IOException {
        var target = Files.createDirectories(Path.of("target/berkut-faults"));
        Files.writeString(target.resolve(name + ".md"), table);
        if (Boolean.getBoolean("ruqsat.golden.write")) {
            Files.writeString(PAGE, with(Files.readString(PAGE), name, table));
        }
        assertThat(Files.readString(PAGE)).as("the table %s of %s", name, PAGE).contains(table);
    }

    private static String with(String page, String name, String table) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + table + page.substring(page.indexOf(end));
    }
}
