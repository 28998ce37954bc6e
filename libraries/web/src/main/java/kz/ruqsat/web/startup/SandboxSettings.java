package kz.ruqsat.web.startup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Recognises settings of the sandbox: by name, or by a value that is printed in public documents and so protects nothing. */
final class SandboxSettings {
    /** Passwords and secrets of the sandbox. */
    private static final Set<String> PUBLIC_SECRETS =
            Set.of("sandbox-secret-of-32-characters!", "ruqsat_app", "ruqsat_owner");

    /** The issuer of the sandbox signs for whoever clicks on a name. */
    private static final String PUBLIC_ISSUER = "http://127.0.0.1:8090";

    private SandboxSettings() {}

    /** Names of all settings at fault, in alphabetical order. Values that only come from defaults count as well. */
    static List<String> in(Config config) {
        Set<String> found = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> isSandboxName(name) || isPublicSecret(config, name) || isPublicIssuer(config, name))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static boolean isSandboxName(String name) {
        return normal(name).startsWith("ruqsat.sandbox.");
    }

    private static boolean isPublicSecret(Config config, String name) {
        String normal = normal(name);
        boolean secret = normal.endsWith("password") || normal.endsWith("secret");
        return secret && PUBLIC_SECRETS.contains(value(config, name));
    }

    private static boolean isPublicIssuer(Config config, String name) {
        String normal = normal(name);
        boolean issuer = normal.endsWith("ruqsat.issuer") || normal.endsWith("auth.server.url");
        return issuer && PUBLIC_ISSUER.equals(value(config, name));
    }

    private static String value(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    /** One spelling for {@code RUQSAT_SANDBOX_X}, {@code ruqsat.sandbox.x} and {@code auth-server-url}. */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
    }
}
