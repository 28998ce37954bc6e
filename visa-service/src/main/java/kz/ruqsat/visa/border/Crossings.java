package kz.ruqsat.visa.border;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.visa.issued.Crossing;
import kz.ruqsat.visa.issued.Crossing.Direction;
import kz.ruqsat.visa.issued.Crossing.Meaning;

/** The crossings that are kept. */
@ApplicationScoped
class Crossings {

    private static final String FIND = """
            select crossing_id, visa_id, sticker_number, direction, crossed_at, border_point, meaning, recorded_at
            from border_crossings where crossing_id = $1""";

    private final Pool pool;

    Crossings(Pool pool) {
        this.pool = pool;
    }

    /** The crossing of that id, if it was told before. */
    Uni<Optional<CrossingView.Kept>> find(UUID crossingId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(crossingId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(kept(rows.iterator().next())));
    }

    private static CrossingView.Kept kept(Row row) {
        UUID crossingId = row.getUUID("crossing_id");
        return new CrossingView.Kept(
                new Crossing(
                        crossingId,
                        row.getString("sticker_number"),
                        Direction.valueOf(row.getString("direction")),
                        row.getOffsetDateTime("crossed_at").toInstant(),
                        row.getString("border_point")),
                new CrossingView(
                        crossingId,
                        Meaning.valueOf(row.getString("meaning")),
                        Optional.ofNullable(row.getUUID("visa_id")),
                        row.getOffsetDateTime("recorded_at").toInstant()));
    }
}
