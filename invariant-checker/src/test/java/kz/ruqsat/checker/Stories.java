package kz.ruqsat.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.reading.DumpFile;

/** A stand on which the stories of the demo were told, as {@code ./ruqsat check --save} wrote it. Everybody in it is invented. */
final class Stories {

    private static final Dump DEMO = read("demo.json.gz");
    private static final Dump ODD_WAYS = read("odd-ways.json.gz");

    private Stories() {}

    static Dump told() {
        return DEMO;
    }

    /** Of odd-ways.yaml, while services were killed. */
    static Dump oddWays() {
        return ODD_WAYS;
    }

    private static Dump read(String name) {
        try (InputStream bytes = Stories.class.getResourceAsStream(name)) {
            return DumpFile.read(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
