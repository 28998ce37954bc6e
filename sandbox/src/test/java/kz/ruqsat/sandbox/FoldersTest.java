package kz.ruqsat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path parent;

    @Test
    void a_folder_goes_with_all_in_it_and_with_what_an_earlier_removal_left() throws IOException {
        var folder = Folders.make(parent.resolve("data/deep")).getParent();
        Files.writeString(folder.resolve("deep/file"), "x");
        Files.writeString(Folders.make(parent.resolve("data.removed")).resolve("half"), "x");

        Folders.remove(folder);

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void a_link_is_removed_and_what_it_points_to_stays() throws IOException {
        var elsewhere =
                Files.writeString(Folders.make(parent.resolve("elsewhere")).resolve("file"), "x");
        var folder = Folders.make(parent.resolve("data"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere.getParent());

        Folders.remove(folder);

        assertThat(elsewhere).exists();
        assertThat(folder).doesNotExist();
    }

    @Test
    void removing_what_is_not_there_is_fine() {
        Folders.remove(parent.resolve("nothing"));

        assertThat(parent).isEmptyDirectory();
    }
}
