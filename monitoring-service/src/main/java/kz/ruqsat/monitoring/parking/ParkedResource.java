package kz.ruqsat.monitoring.parking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.monitoring.receiving.Carrier;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parked records: what lies there, and sending one again. Sending twice is harmless: what was taken is never taken again. */
@Path("/api/v1/parked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Parked records", description = "Records that could not be entered, and those that wait behind them")
public class ParkedResource {

    private static final int SORTED_BY = 3;

    private static final String LIST = ParkedView.SELECT + """
             where s.status <> 'DONE' and (s.topic, s.partition, s."offset") > ($1, $2, $3)
             order by s.topic, s.partition, s."offset" limit $4""";

    private static final String ONE =
            ParkedView.SELECT + " where s.topic = $1 and s.partition = $2 and s.\"offset\" = $3";

    private final Reads reads;
    private final Carrier carrier;
    private final Caller caller;

    ParkedResource(Reads reads, Carrier carrier, Caller caller) {
        this.reads = reads;
        this.carrier = carrier;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Records that are put aside, in the order of the topic")
    public Uni<Page<ParkedView>> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor, SORTED_BY);
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

    @POST
    @Path("{topic}/{partition}/{offset}/redelivery")
    @Operation(summary = "Send a record through again; those behind it follow by themselves")
    public Uni<ParkedView> redeliver(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        var place = new Place(topic, partition, offset);
        return carrier.again(place, caller.subject())
                .chain(_ -> reads.list(ONE, Tuple.of(topic, partition, offset), ParkedView::of))
                .map(rows -> rows.stream().findFirst().orElseThrow(ParkedResource::absent));
    }

    private static RefusedException absent() {
        return new RefusedException(Refusal.of("not-found", "No record is put aside at that place."));
    }
}
