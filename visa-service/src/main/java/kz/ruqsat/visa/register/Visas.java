package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.visa.counter.MrzView;

/** The register of visas as it is read: what is printed, where it stands, and where it stood by what was known at another time. */
@ApplicationScoped
class Visas {

    private static final String COLUMNS = """
            select v.visa_id, v.sticker_number, v.category, v.entries, v.valid_from, v.valid_to, v.stay_days, v.mrz_line_one, v.mrz_line_two,
              v.issued_at, v.body, v.invitation_case_id, v.previous_visa, v.content_hash,
              (select n.visa_id from visas n where n.previous_visa = v.visa_id) as next_visa, """;

    private static final String VISAS = COLUMNS + """
              (select s.status from visa_status s where s.visa_id = v.visa_id order by s.number desc limit 1) as status
            from visas v where ($1 = '' or v.body = $1) and """;

    // The last standing that held by the end of the day and was known at the moment.
    private static final String VALID = COLUMNS + """
              'ACTIVE' as status
            from visas v where v.person = $1 and v.recorded_at <= $3 and v.issued_at < $4 and $2 between v.valid_from and v.valid_to
              and (select s.status from visa_status s where s.visa_id = v.visa_id and s.recorded_at <= $3 and s.at < $4
                   order by s.number desc limit 1) = 'ACTIVE'""";

    private static final String STANDINGS =
            "select status, body, at, recorded_at from visa_status where visa_id = $1 order by number";

    private static final String CROSSINGS = """
            select crossing_id, direction, crossed_at, border_point, meaning, recorded_at from border_crossings
            where visa_id = $1 order by crossed_at, crossing_id limit 1000""";

    private final Pool pool;

    Visas(Pool pool) {
        this.pool = pool;
    }

    /** The visa of that id; {@code body} is whose visas are visible, empty for all. */
    Uni<Optional<VisaView>> find(UUID visaId, String body) {
        return first(VISAS + " v.visa_id = $2", Tuple.of(body, visaId));
    }

    /** The visa on that sticker. */
    Uni<Optional<VisaView>> onSticker(String number, String body) {
        return first(VISAS + " v.sticker_number = $2", Tuple.of(body, number));
    }

    /**
     * The visa of a person that was valid at the end of a civil date, by what was known at a moment; at most one.
     *
     * @param on civil date in Kazakhstan
     * @param knownAt nothing that became known later is looked at
     */
    Uni<Optional<VisaView>> valid(UUID person, LocalDate on, Instant knownAt) {
        return first(
                VALID,
                Tuple.of(
                        person,
                        on,
                        knownAt.atOffset(ZoneOffset.UTC),
                        KazakhstanTime.endOf(on).atOffset(ZoneOffset.UTC)));
    }

    /** What became of a visa; crossings are cut at a thousand, more than any visa has days. */
    Uni<VisaHistory> history(UUID visaId) {
        return list(STANDINGS, visaId, Visas::standing)
                .flatMap(standings -> list(CROSSINGS, visaId, Visas::crossing)
                        .map(crossings -> new VisaHistory(standings, crossings)));
    }

    private Uni<Optional<VisaView>> first(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(view(rows.iterator().next())));
    }

    private <T> Uni<List<T>> list(String sql, UUID visaId, Function<Row, T> read) {
        return pool.preparedQuery(sql).execute(Tuple.of(visaId)).map(rows -> all(rows, read));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }

    private static VisaHistory.Standing standing(Row row) {
        return new VisaHistory.Standing(
                row.getString("status"), row.getString("body"), instant(row, "at"), instant(row, "recorded_at"));
    }

    private static VisaHistory.Crossing crossing(Row row) {
        return new VisaHistory.Crossing(
                row.getUUID("crossing_id"),
                row.getString("direction"),
                instant(row, "crossed_at"),
                row.getString("border_point"),
                row.getString("meaning"),
                instant(row, "recorded_at"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
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
                instant(row, "issued_at"),
                row.getString("body"),
                Optional.ofNullable(row.getUUID("invitation_case_id")),
                Optional.ofNullable(row.getUUID("previous_visa")),
                Optional.ofNullable(row.getUUID("next_visa")),
                row.getString("content_hash"));
    }
}
