package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is printed on a visa, field by field: personal data, for whoever makes the next sticker out and for nobody else. */
@ApplicationScoped
public class Printed {

    private static final String STICKER = "select sticker from visas where visa_id = $1";

    private final Pool pool;

    Printed(Pool pool) {
        this.pool = pool;
    }

    /** The fields of a visa that is in the register. */
    public Uni<Map<String, String>> on(UUID visaId) {
        return pool.preparedQuery(STICKER)
                .execute(Tuple.of(visaId))
                .map(rows -> fields(rows.iterator().next().getJsonObject("sticker")));
    }

    private static Map<String, String> fields(JsonObject sticker) {
        return sticker.stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toString()));
    }
}
