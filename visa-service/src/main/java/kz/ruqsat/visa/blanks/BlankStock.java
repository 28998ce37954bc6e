package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.web.problem.RefusedException;

/**
 * The counted stock of each body. A blank that is drawn stays free: only the sticker takes it, in the transaction that makes it out. Drawing keeps it
 * from other requests for a while, so that two officers do not get the same number; after a crash the while is over by itself.
 *
 * @rule R-023
 */
@ApplicationScoped
public class BlankStock {

    /** Longer than any request may take, and short enough that nobody misses a blank after a crash. */
    private static final String DRAW = """
            update free_blanks set leased_until = now() + interval '5 minutes'
            where number = (
              select number from free_blanks where body = $1 and (leased_until is null or leased_until < now())
              order by number limit 1 for update skip locked)
            returning number""";

    private static final String PUT_BACK = "update free_blanks set leased_until = null where number = $1";

    private final Pool pool;
    private final FirstDelivery firstDelivery;

    BlankStock(Pool pool, FirstDelivery firstDelivery) {
        this.pool = pool;
        this.firstDelivery = firstDelivery;
    }

    /** The lowest free blank of a body; fails with {@code no-blank-left} if there is none. Whoever draws calls {@link #putBack} in the end. */
    public Uni<StickerNumber> draw(String body) {
        return drawn(body)
                .flatMap(drawn -> drawn.isPresent()
                        ? Uni.createFrom().item(drawn)
                        : firstDelivery.to(body).flatMap(delivered -> delivered ? drawn(body) : nothing()))
                .map(drawn -> drawn.orElseThrow(() -> new RefusedException(nothingLeft())));
    }

    /** The request is answered: if its sticker did not take the blank, others may draw it at once. */
    public Uni<Void> putBack(StickerNumber blank) {
        return pool.preparedQuery(PUT_BACK).execute(Tuple.of(blank.value())).replaceWithVoid();
    }

    private Uni<Optional<StickerNumber>> drawn(String body) {
        return pool.preparedQuery(DRAW).execute(Tuple.of(body)).map(BlankStock::first);
    }

    private static Uni<Optional<StickerNumber>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Optional<StickerNumber> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(new StickerNumber(rows.iterator().next().getString("number")));
    }

    private static Refusal nothingLeft() {
        return new Refusal(
                "no-blank-left",
                "The body has no blank left, so no sticker can be made out; have a delivery of blanks entered and decide again.",
                List.of("R-023"),
                List.of(),
                List.of(),
                "",
                List.of());
    }
}
