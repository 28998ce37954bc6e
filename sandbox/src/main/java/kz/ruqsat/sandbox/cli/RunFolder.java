package kz.ruqsat.sandbox.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.StandFile;
import picocli.CommandLine.Option;

/** Where the stand of this command lives. */
final class RunFolder {
    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "run folder of the stand: data, logs, addresses (default: target/stand in the source tree)")
    private Path chosen;

    Path path() {
        return chosen == null ? usual("stand") : chosen.toAbsolutePath().normalize();
    }

    // Beside the build, unless somebody else built the tree and we may only read it.
    static Path usual(String name) {
        var target = SandboxHome.find().tree().resolve("target");
        var parent = Files.isDirectory(target) ? target : target.getParent();
        return Files.isWritable(parent)
                ? target.resolve(name)
                : Path.of(System.getProperty("java.io.tmpdir"), "ruqsat-" + System.getProperty("user.name"), name);
    }

    /**
     * The stand that is up here.
     *
     * @throws StandException when none is
     */
    StandFile stand() {
        return StandFile.read(path())
                .orElseThrow(() -> new StandException("no stand is up in " + path() + ": start one with ./ruqsat up"));
    }
}
