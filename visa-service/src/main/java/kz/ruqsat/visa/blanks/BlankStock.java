package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.visa.sticker.StickerNumber;

/** The counted stock. A number drawn for a request that is then refused stays unused for ever; it is never given again. */
@ApplicationScoped
public class BlankStock {

    private final Pool pool;

    BlankStock(Pool pool) {
        this.pool = pool;
    }

    /** The next blank; fails when the stock is used up. */
    public Uni<StickerNumber> next() {
        return pool.query("select nextval('blank_serial') as serial")
                .execute()
                .map(rows -> StickerNumber.ofSerial(rows.iterator().next().getLong("serial")));
    }
}
