package kz.ruqsat.approval.berkut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The public keys Berkut may sign with, by key id. They come with the deployment and are never fetched on the word of a message. Two at once
 * is an overlap; one that is taken out is revoked (P-K3).
 *
 * @param byId key id to key
 */
public record PinnedKeys(Map<String, Key> byId) {

    private static final String CLASS_PATH = "classpath:";

    public PinnedKeys {
        byId = Map.copyOf(byId);
        if (byId.isEmpty()) {
            throw new IllegalStateException("no key of Berkut is pinned: set RUQSAT_BERKUT_KEYS to its JWK files");
        }
    }

    /** The key of that id. */
    Optional<Key> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }

    /**
     * Reads JWK files.
     *
     * @param places paths, or {@code classpath:} and a name
     * @throws IllegalStateException naming the file that cannot be used
     */
    public static PinnedKeys read(List<String> places) {
        Map<String, Key> keys = new HashMap<>();
        places.forEach(place -> {
            PublicJsonWebKey key = parse(place);
            keys.put(key.getKeyId(), key.getPublicKey());
        });
        return new PinnedKeys(keys);
    }

    private static PublicJsonWebKey parse(String place) {
        try (InputStream in = open(place)) {
            return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("the key of Berkut in " + place + " cannot be read", e);
        }
    }

    private static InputStream open(String place) throws IOException {
        if (!place.startsWith(CLASS_PATH)) {
            return Files.newInputStream(Path.of(place));
        }
        String name = place.substring(CLASS_PATH.length());
        return Optional.ofNullable(PinnedKeys.class.getResourceAsStream(name))
                .orElseThrow(() -> new IOException("there is no " + name + " in this build"));
    }
}
