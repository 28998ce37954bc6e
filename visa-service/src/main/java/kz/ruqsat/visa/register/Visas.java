package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.visa.counter.MrzView;

/** The visas of a body, or of all. */
@ApplicationScoped
class Visas {

    private static final String VISAS = """
            select v.visa_id, v.sticker_number, v.category, v.entries, v.valid_from, v.valid_to, v.stay_days, v.mrz_line_one, v.mrz_line_two,
              v.issued_at, v.body, v.invitation_case_id, v.content_hash,
              (select s.status from visa_status s where s.visa_id = v.visa_id order by s.number desc limit 1) as status
            from visas v where ($1 = '' or v.body = $1) and """;

    private final Pool pool;

    Visas(Pool pool) {
        this.pool = pool;
    }

    /** The visa of that id; {@code body} is whose visas are visible, empty for all. */
    Uni<Optional<VisaView>> find(UUID visaId, String body) {
        return pool.preparedQuery(VISAS + " v.visa_id = $2")
                .execute(Tuple.of(body, visaId))
                .map(Visas::first);
    }

    /** The visa on that sticker. */
    Uni<Optional<VisaView>> onSticker(String number, String body) {
        return pool.preparedQuery(VISAS + " v.sticker_number = $2")
                .execute(Tuple.of(body, number))
                .map(Visas::first);
    }

    private static Optional<VisaView> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(view(rows.iterator().next()));
    }

    private static VisaView view(Row row) {
        return new VisaView(
                row.getUUID("visa_id"),
                row.getString("sticker_number"),
                row.getString("status"),
                row.getString("category"),
                row.getString("entries"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"),
                row.getInteger("stay_days"),
                new MrzView(row.getString("mrz_line_one"), row.getString("mrz_line_two")),
                row.getOffsetDateTime("issued_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("body"),
                Optional.ofNullable(row.getUUID("invitation_case_id")),
                row.getString("content_hash"));
    }
}
