package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.ruqsat.visa.sticker.StickerNumber;

/** Counts blanks and finds single ones; counted from the registers at each question, so that it cannot be wrong about them. */
@ApplicationScoped
class StockReport {

    private static final String STOCKS = """
            select d.body, d.delivered, coalesce(f.free, 0) as free, coalesce(t.taken, 0) - coalesce(t.used, 0) - coalesce(t.spoiled, 0) as made_out,
              coalesce(t.used, 0) as used, coalesce(t.spoiled, 0) as spoiled
            from (select body, sum(last_serial - first_serial + 1) as delivered from blank_deliveries where $1 = '' or body = $1 group by body) d
            left join (select body, count(*) as free from free_blanks where $1 = '' or body = $1 group by body) f on f.body = d.body
            left join (
              select b.body, count(*) as taken, count(*) filter (where s.status = 'USED') as used, count(*) filter (where s.status = 'SPOILED') as spoiled
              from blanks b left join blank_status s on s.number = b.number where $1 = '' or b.body = $1 group by b.body) t on t.body = d.body
            order by d.body""";

    private static final String ONE = """
            select number, body, 'FREE' as standing, null::uuid as case_id from free_blanks where number = $1 and ($2 = '' or body = $2)
            union all
            select b.number, b.body, coalesce(s.status, 'MADE_OUT'), b.case_id from blanks b left join blank_status s on s.number = b.number
            where b.number = $1 and ($2 = '' or b.body = $2)""";

    private static final String OVERLAPPING =
            "select 1 from blank_deliveries where int4range(first_serial, last_serial, '[]') && int4range($1, $2, '[]') limit 1";

    private final Pool pool;

    StockReport(Pool pool) {
        this.pool = pool;
    }

    /** The stock of a body, or of all that ever had one. */
    Uni<List<StockView>> stocks(String body) {
        return pool.preparedQuery(STOCKS).execute(Tuple.of(body)).map(StockReport::views);
    }

    /** What became of a blank of a body, or of any. */
    Uni<Optional<BlankView>> blank(String number, String body) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(number, body))
                .map(rows -> list(rows).stream()
                        .map(row -> new BlankView(
                                row.getString("number"),
                                row.getString("body"),
                                row.getString("standing"),
                                Optional.ofNullable(row.getUUID("case_id"))))
                        .findFirst());
    }

    /** Whether any number of a range was ever delivered. */
    Uni<Boolean> wasDelivered(StickerNumber first, StickerNumber last) {
        return pool.preparedQuery(OVERLAPPING)
                .execute(Tuple.of((int) first.serial(), (int) last.serial()))
                .map(rows -> rows.size() > 0);
    }

    private static List<StockView> views(RowSet<Row> rows) {
        return list(rows).stream()
                .map(row -> new StockView(
                        row.getString("body"),
                        row.getLong("delivered"),
                        row.getLong("free"),
                        row.getLong("made_out"),
                        row.getLong("used"),
                        row.getLong("spoiled")))
                .toList();
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
