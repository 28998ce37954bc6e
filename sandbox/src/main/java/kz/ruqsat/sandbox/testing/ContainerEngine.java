package kz.ruqsat.sandbox.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Whether tests can start containers on this machine. A test class asks before anything of it starts:
 *
 * <pre>{@code
 * @EnabledIf(value = ContainerEngine.IS_HERE, disabledReason = ContainerEngine.ABSENT)
 * }</pre>
 */
public final class ContainerEngine {
    /** Name of the question, for {@code @EnabledIf}. */
    public static final String IS_HERE = "kz.ruqsat.sandbox.testing.ContainerEngine#isHere";
    /** What a report of tests says where the answer is no. */
    public static final String ABSENT = "no container engine here";

    private ContainerEngine() {}

    /** Says no at once where nothing points at an engine; otherwise Testcontainers asks the engine itself. */
    public static boolean isHere() {
        return isPointedAt() && answers();
    }

    // Testcontainers looks for its parts in the thread's class loader, which is not yet that of the class under test.
    private static boolean answers() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ContainerEngine.class.getClassLoader());
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    // Testcontainers looks at the same places, and takes seconds to find all of them empty.
    private static boolean isPointedAt() {
        return System.getenv("DOCKER_HOST") != null || sockets().anyMatch(Files::exists);
    }

    private static Stream<Path> sockets() {
        var ofUser = Path.of(System.getProperty("user.home"), ".docker");
        var ofSession = Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(Path::of);
        return Stream.concat(
                Stream.of(
                        Path.of("/var/run/docker.sock"),
                        ofUser.resolve("run/docker.sock"),
                        ofUser.resolve("desktop/docker.sock")),
                ofSession.map(folder -> folder.resolve("docker.sock")).stream());
    }
}
