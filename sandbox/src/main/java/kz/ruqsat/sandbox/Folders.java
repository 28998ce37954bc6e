package kz.ruqsat.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: making one and removing one. */
public final class Folders {
    private Folders() {}

    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StandException("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Removes a folder with all that is in it; one that is not there is fine, links are removed and not followed. */
    public static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException _) {
            // Nothing to remove.
        } catch (IOException | UncheckedIOException e) {
            throw new StandException("cannot remove the folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
