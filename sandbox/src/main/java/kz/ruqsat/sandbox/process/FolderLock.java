package kz.ruqsat.sandbox.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;

/**
 * Keeps a run folder to one stand, from the first moment of its start. It lies beside the folder, which is emptied now and then, and
 * the system lets go of it when the process ends.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the folder.
     *
     * @throws StandException when another stand has it
     */
    static FolderLock of(Path folder) {
        Folders.make(folder.getParent());
        var path = folder.resolveSibling(folder.getFileName() + ".lock");
        try {
            var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(file)) {
                file.close();
                throw new StandException(
                        "another stand starts or runs in " + folder + ": end it, or take another --folder");
            }
            return new FolderLock(file);
        } catch (IOException e) {
            throw new StandException("cannot lock " + path + ": " + e.getMessage(), e);
        }
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new StandException("cannot let go of a run folder", e);
        }
    }
}
