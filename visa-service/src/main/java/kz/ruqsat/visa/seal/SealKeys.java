package kz.ruqsat.visa.seal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.PublicKey;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.ruqsat.web.startup.ProductionGuard;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The key that signs now, and the public keys of all that ever signed here; a key that no longer signs stays published. */
@ApplicationScoped
class SealKeys {

    /** The key is published before it signs: a seal whose key nobody knows could not be checked. */
    private static final String PUBLISH =
            "insert into seal_keys (key_id, public_key) values ($1, $2::text::jsonb) on conflict (key_id) do nothing";

    private static final String ALL = "select public_key::text as public_key from seal_keys order by since, key_id";
    private static final String ONE = "select public_key::text as public_key from seal_keys where key_id = $1";

    private final Pool pool;
    private final SigningKey key;

    SealKeys(Pool pool, @ConfigProperty(name = "ruqsat.visa.evisa-signing-key") Optional<String> setting) {
        this.pool = pool;
        this.key = SigningKey.of(
                setting.filter(text -> !text.isBlank()),
                ProductionGuard.isProduction() ? SigningKey.Stand.PRODUCTION : SigningKey.Stand.TEST);
    }

    /** Without this the bean would be made at the first electronic visa, and production would start without a key. */
    void onStart(@Observes StartupEvent start) {
        key.keyId();
    }

    /** The key that signs, published. */
    Uni<SigningKey> signing() {
        return pool.preparedQuery(PUBLISH)
                .execute(Tuple.of(key.keyId(), key.publicKey()))
                .replaceWith(key);
    }

    /** All public keys as a JSON Web Key Set (RFC 7517). */
    Uni<String> published() {
        return signing().chain(() -> pool.query(ALL).execute()).map(SealKeys::set);
    }

    private static String set(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("public_key"))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** The public key of that name; empty if none of ours is called so. */
    Uni<Optional<PublicKey>> named(String keyId) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(keyId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(publicKey(rows.iterator().next().getString("public_key"))));
    }

    private static PublicKey publicKey(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey();
        } catch (JoseException broken) {
            throw new IllegalStateException("a published key cannot be read", broken);
        }
    }
}
