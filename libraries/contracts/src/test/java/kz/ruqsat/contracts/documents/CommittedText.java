package kz.ruqsat.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is made from the code, kept under version control and compared on every build.
 *
 * <p>{@code -Druqsat.renew=true} writes it anew; the change is then reviewed as text.
 *
 * @param file where it is kept
 */
public record CommittedText(Path file) {

    /** Documents for people outside, from this module's folder. */
    public static final Path API = Path.of("../../docs/api");

    private static final boolean RENEW = Boolean.getBoolean("ruqsat.renew");

    /** Holds the committed text to what the code gives now. */
    public void isStill(String generated) {
        renewIfAsked(generated);
        assertThat(file)
                .as("renew with -Druqsat.renew=true and review the change")
                .content()
                .isEqualTo(generated);
    }

    /** Writes it anew where the flag is set; for tests that read it, whatever runs first. */
    public void renewIfAsked(String generated) {
        if (RENEW) {
            write(generated);
        }
    }

    /** The text between two marker lines is held; all around it is written by people. */
    public void stillHolds(String begin, String end, String generated) {
        String text = read();
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(from).as("%s has the markers %s and %s", file, begin, end).isBetween(begin.length(), to);
        isStill(text.substring(0, from) + "\n" + generated + text.substring(to));
    }

    /** Lines once written stay; new ones come with {@code -Druqsat.renew=true}. */
    public void onlyGrows(String generated) {
        if (Files.exists(file)) {
            assertThat(generated.lines())
                    .as("what is in %s is never changed", file)
                    .containsAll(read().lines().toList());
        }
        isStill(generated);
    }

    /** As it is kept. */
    public String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
