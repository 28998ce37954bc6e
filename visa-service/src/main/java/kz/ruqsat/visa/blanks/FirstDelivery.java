package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Deliver;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Range;
import kz.ruqsat.visa.sticker.StickerNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In a test stand every body has blanks: one that never had a delivery gets its first when it needs a blank. In production the setting does not exist,
 * and a service that carries it does not start.
 */
@ApplicationScoped
class FirstDelivery {

    private static final String STANDING = """
            select count(*) filter (where body = $1) as deliveries, coalesce(max(last_serial), 0) as last from blank_deliveries""";

    private final Pool pool;
    private final Casework casework;
    private final InstantSource clock;
    private final Optional<Integer> blanks;

    FirstDelivery(
            Pool pool,
            Casework casework,
            InstantSource clock,
            @ConfigProperty(name = "ruqsat.sandbox.blanks-of-a-body") Optional<Integer> blanks) {
        this.pool = pool;
        this.casework = casework;
        this.clock = clock;
        this.blanks = blanks;
    }

    /** Delivers to a body that never had any; false if it had, or if this is no test stand. Of several at once one succeeds, and that is enough. */
    Uni<Boolean> to(String body) {
        if (blanks.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery(STANDING)
                .execute(Tuple.of(body))
                .map(rows -> rows.iterator().next())
                .flatMap(standing -> standing.getLong("deliveries") > 0
                        ? Uni.createFrom().item(false)
                        : deliver(body, standing).replaceWith(true));
    }

    private Uni<?> deliver(String body, Row standing) {
        long first = standing.getInteger("last") + 1L;
        var command = new Deliver(
                CaseId.next(),
                body,
                StickerNumber.ofSerial(first),
                StickerNumber.ofSerial(first + blanks.orElseThrow() - 1),
                Range.NEW);
        return casework.submit(Work.plain(Addressed.of(
                BlankDelivery.KIND, command.deliveryId(), command, Act.of(clock.instant(), Actor.SYSTEM))));
    }
}
