package kz.ruqsat.approval.berkut;

import java.security.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The public keys Berkut may sign with, by key id. They come with the deployment and are never fetched on the word of a message. Two at once
 * is an overlap; one that is taken out is revoked (P-K3).
 *
 * @param byId key id to key
 */
public record PinnedKeys(Map<String, Key> byId) {

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
            PublicJsonWebKey key = KeyFile.read(place);
            keys.put(key.getKeyId(), key.getPublicKey());
        });
        return new PinnedKeys(keys);
    }

    /** The keys as a JWK set. */
    public Map<String, List<Map<String, Object>>> asJwkSet() {
        List<Map<String, Object>> all = new ArrayList<>();
        byId.forEach((id, key) -> all.add(described(id, key)));
        return Map.of("keys", all);
    }

    private static Map<String, Object> described(String id, Key key) {
        try {
            JsonWebKey jwk = JsonWebKey.Factory.newJwk(key);
            jwk.setKeyId(id);
            return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException("a pinned key that cannot be described", e);
        }
    }
}
