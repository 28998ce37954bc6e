package kz.ruqsat.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: making one and removing one. */
public final class Folders {
    /** Ending of the name of a folder that is being removed. */
    public static final String REMOVED = ".removed";

    private Folders() {}

    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StandException("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Removes a folder with all that is in it; one that is not there is fine, links are removed and not followed.
     *
     * <p>It is moved aside first, so that a removal that is cut short leaves no half of it in its place; the next one clears up.
     */
    public static void remove(Path folder) {
        var aside = folder.resolveSibling(folder.getFileName() + REMOVED);
        try {
            removeAll(aside);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
                removeAll(aside);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StandException("cannot remove the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(each);
            }
        }
    }
}
