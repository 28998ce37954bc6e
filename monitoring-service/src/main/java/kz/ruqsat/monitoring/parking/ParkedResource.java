package kz.ruqsat.monitoring.parking;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.receiving.Carrier;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
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

    private final ParkedRecords records;
    private final Carrier carrier;
    private final Caller caller;

    ParkedResource(ParkedRecords records, Carrier carrier, Caller caller) {
        this.records = records;
        this.carrier = carrier;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Records that are put aside, in the order of the topic")
    public Uni<Page<ParkedView>> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return records.list(PageRequest.of(limit, cursor, ParkedRecords.SORTED_BY));
    }

    @POST
    @Path("{topic}/{partition}/{offset}/redelivery")
    @Operation(summary = "Send a record through again; those behind it follow by themselves")
    public Uni<ParkedView> redeliver(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        var place = new Place(topic, partition, offset);
        return carrier.again(place, caller.subject())
                .chain(_ -> records.at(place))
                .map(found -> found.orElseThrow(ParkedResource::absent));
    }

    private static RefusedException absent() {
        return new RefusedException(Refusal.of("not-found", "No record is put aside at that place."));
    }
}
