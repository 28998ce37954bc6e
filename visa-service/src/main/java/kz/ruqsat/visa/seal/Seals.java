package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.visa.sticker.Sticker;

/** Electronic visas of the register with their codes. A code is made once, when it is first asked for, and stays as it is. */
@ApplicationScoped
class Seals {

    private static final String VISA = """
            select v.visa_id, v.sticker::text as sticker, s.code,
              (select status from visa_status t where t.visa_id = v.visa_id order by number desc limit 1) as status
            from visas v left join seals s on s.visa_id = v.visa_id where v.form = 'ELECTRONIC' and v.sticker_number = $1""";

    private static final String KEEP =
            "insert into seals (visa_id, key_id, code) values ($1, $2, $3) on conflict (visa_id) do nothing";

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Pool pool;
    private final SealKeys keys;
    private final ObjectMapper json;

    Seals(Pool pool, SealKeys keys, ObjectMapper json) {
        this.pool = pool;
        this.keys = keys;
        this.json = json;
    }

    /**
     * An electronic visa as it stands.
     *
     * @param printed what it says
     * @param status where it stands, such as {@code ACTIVE}
     * @param code its machine-verifiable code
     */
    record SealedVisa(Sticker printed, String status, String code) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "SealedVisa[" + printed.number() + "]";
        }
    }

    /** The electronic visa of that number, with its code; empty if there is none. */
    Uni<Optional<SealedVisa>> visa(String number) {
        return row(number)
                .flatMap(row -> row.isEmpty() || row.get().getString("code") != null
                        ? Uni.createFrom().item(row)
                        : seal(row.get()).chain(() -> row(number)))
                .map(row -> row.map(this::sealed));
    }

    /** Where the electronic visa of that number stands; empty if there is none. */
    Uni<Optional<String>> status(String number) {
        return row(number).map(row -> row.map(found -> found.getString("status")));
    }

    private Uni<Optional<Row>> row(String number) {
        return pool.preparedQuery(VISA)
                .execute(Tuple.of(number))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next()));
    }

    private Uni<Void> seal(Row row) {
        UUID visaId = row.getUUID("visa_id");
        return keys.signing()
                .map(key -> Seal.of(printed(row), key.keyId(), key.privateKey()))
                .flatMap(seal -> pool.preparedQuery(KEEP).execute(Tuple.of(visaId, seal.keyId(), seal.code())))
                .replaceWithVoid();
    }

    private SealedVisa sealed(Row row) {
        return new SealedVisa(printed(row), row.getString("status"), row.getString("code"));
    }

    private Sticker printed(Row row) {
        try {
            return new Sticker(json.readValue(row.getString("sticker"), FIELDS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a visa of the register cannot be read", broken);
        }
    }
}
