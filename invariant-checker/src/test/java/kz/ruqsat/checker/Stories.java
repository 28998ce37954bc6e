package kz.ruqsat.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.reading.DumpFile;

/** A stand on which the stories of the demo were told, as {@code ./ruqsat check --save} wrote it. Everybody in it is invented. */
final class Stories {

    private static final Dump DEMO = read();

    private Stories() {}

    static Dump told() {
        return DEMO;
    }

    private static Dump read() {
        try (InputStream bytes = Stories.class.getResourceAsStream("demo.json.gz")) {
            return DumpFile.read(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
