package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.zone.NationalityCode;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.sticker.Sex;

/** What is printed on a visa, field by field: personal data, for whoever makes the next sticker out and for nobody else. */
@ApplicationScoped
public class Printed {

    private static final String STICKER = "select sticker from visas where visa_id = $1";

    private static final String HOLDER = """
            select v.sticker, (select d.issued_by from travel_documents d where d.person = v.person and d.number = v.sticker->>'documentNumber'
              limit 1) as issued_by
            from visas v where v.visa_id = $1""";

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

    /**
     * Whose visa it is, in the passport it is in.
     *
     * @param documentExpiresOn last day of that passport, as it was told
     */
    public Uni<Holder> holder(UUID visaId, LocalDate documentExpiresOn) {
        return pool.preparedQuery(HOLDER).execute(Tuple.of(visaId)).map(rows -> {
            Row row = rows.iterator().next();
            return holder(fields(row.getJsonObject("sticker")), row.getString("issued_by"), documentExpiresOn);
        });
    }

    private static Holder holder(Map<String, String> printed, String issuedBy, LocalDate documentExpiresOn) {
        return new Holder(
                printed.get("surname"),
                printed.get("givenNames"),
                LocalDate.parse(printed.get("birthDate")),
                Sex.valueOf(printed.get("sex")),
                citizenship(printed.get("nationality")),
                printed.get("documentNumber"),
                issuedBy,
                documentExpiresOn);
    }

    /** ISO 3166-1 alpha-2 of what the zone writes; empty for a stateless person. */
    private static String citizenship(String nationality) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(country ->
                        NationalityCode.of(country).filter(nationality::equals).isPresent())
                .findFirst()
                .orElse("");
    }
}
