package kz.ruqsat.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of the built sandbox module: {@code target/lib} holds the broker and the database, {@code target/classes} this code.
 *
 * <p>Found through the system property {@value #PROPERTY}, else by walking up from the working folder to a source tree, so that
 * tests of any module find it without a repository of artifacts.
 *
 * @param folder the module's folder, absolute
 */
public record SandboxHome(Path folder) {
    /** System property that names the folder when there is no source tree around. */
    public static final String PROPERTY = "ruqsat.sandbox.home";

    public SandboxHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Finds the sandbox from the working folder.
     *
     * @throws StandException when there is none, or it is not built
     */
    public static SandboxHome find() {
        var home = Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .or(() -> above(Path.of("").toAbsolutePath()))
                .map(SandboxHome::new)
                .orElseThrow(() -> new StandException("no sandbox above the folder "
                        + Path.of("").toAbsolutePath() + "; start inside the source tree or set -D" + PROPERTY));
        if (!Files.isDirectory(home.lib())) {
            throw new StandException("the sandbox is not built (no folder " + home.lib()
                    + "): run ./ruqsat build, or mvn -f sandbox/pom.xml install");
        }
        return home;
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("sandbox"))
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .findFirst();
    }

    /** The source tree around the sandbox. */
    public Path tree() {
        return folder.getParent();
    }

    /** Jars of the broker, the database and the command line. */
    public Path lib() {
        return folder.resolve("target").resolve("lib");
    }

    /** Class path of the sandbox's own child processes. */
    public String classPath() {
        return Stream.of(
                        folder.resolve("target").resolve("classes"),
                        library("business-time"),
                        library("rulebook"),
                        lib().resolve("*"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path library(String name) {
        return tree().resolve("libraries").resolve(name).resolve("target").resolve("classes");
    }

    /** The {@code java} program that runs this process; children run on the same. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
