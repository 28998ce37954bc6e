package kz.ruqsat.approval.berkut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads a JWK file. */
final class KeyFile {

    private static final String CLASS_PATH = "classpath:";

    private KeyFile() {}

    /**
     * The key in a file.
     *
     * @param place a path, or {@code classpath:} and a name
     * @throws IllegalStateException naming the file that cannot be used
     */
    static PublicJsonWebKey read(String place) {
        try (InputStream in = open(place)) {
            return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("the key in " + place + " cannot be read", e);
        }
    }

    private static InputStream open(String place) throws IOException {
        if (!place.startsWith(CLASS_PATH)) {
            return Files.newInputStream(Path.of(place));
        }
        String name = place.substring(CLASS_PATH.length());
        return Optional.ofNullable(KeyFile.class.getResourceAsStream(name))
                .orElseThrow(() -> new IOException("there is no " + name + " in this build"));
    }
}
