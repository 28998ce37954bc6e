package kz.ruqsat.berkutclient;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stub for a test class, a namespace of it for each test: a test takes a {@link BerkutStub} as parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final BerkutStubExtension BERKUT = BerkutStubExtension.of(jar, Path.of("target/berkut"));
 * }</pre>
 */
public final class BerkutStubExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace STORE = Namespace.create(BerkutStubExtension.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path jar;
    private final Path folder;
    private final Map<String, String> settings;

    private BerkutStubExtension(Path jar, Path folder, Map<String, String> settings) {
        this.jar = jar;
        this.folder = folder;
        this.settings = Map.copyOf(settings);
    }

    /** A stub from that jar; its journal and log lie in that folder. */
    public static BerkutStubExtension of(Path jar, Path folder) {
        return new BerkutStubExtension(jar, folder, Map.of());
    }

    /** The same with a further setting of the stub. */
    public BerkutStubExtension with(String name, String value) {
        var more = new java.util.TreeMap<>(settings);
        more.put(name, value);
        return new BerkutStubExtension(jar, folder, more);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Closed by JUnit with the class.
        context.getStore(STORE).put("process", StubProcess.start(jar, folder, settings));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BerkutStub.class;
    }

    @Override
    public BerkutStub resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE).computeIfAbsent("stub", _ -> fresh(context), BerkutStub.class);
    }

    private static BerkutStub fresh(ExtensionContext context) {
        var process = context.getStore(STORE).get("process", StubProcess.class);
        return process.stub().inNamespace("test-" + NUMBER.incrementAndGet());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var stub = context.getStore(STORE).get("stub", BerkutStub.class);
        if (stub != null) {
            stub.reset();
        }
    }
}
