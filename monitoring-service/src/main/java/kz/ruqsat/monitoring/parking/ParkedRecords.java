package kz.ruqsat.monitoring.parking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** Records that are put aside, as they can be looked at. */
@ApplicationScoped
public class ParkedRecords {

    /** Sort values of {@link #list}. */
    public static final int SORTED_BY = 3;

    private static final String LIST = ParkedView.SELECT + """
        where s.status <> 'DONE' and (s.topic, s.partition, s."offset") > ($1, $2, $3)
        order by s.topic, s.partition, s."offset" limit $4\
        """;

    private final Reads reads;

    ParkedRecords(Reads reads) {
        this.reads = reads;
    }

    /** In the order of the topic. */
    public Uni<Page<ParkedView>> list(PageRequest page) {
        var from = page.cursor();
        var place = from.isStart()
                ? new Place("", -1, -1)
                : new Place(from.value(0, t -> t), from.value(1, Integer::valueOf), from.value(2, Long::valueOf));
        return reads.list(
                        LIST,
                        Tuple.of(place.topic(), place.partition(), place.offset(), page.fetchSize()),
                        ParkedView::of)
                .map(rows -> Page.of(rows, page, row -> Cursor.after(row.topic(), row.partition(), row.offset())));
    }
}
