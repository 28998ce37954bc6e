package kz.ruqsat.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/** Records that this service could not handle: seen and sent again by the people on duty. The record's content is not shown. */
@Path("/api/v1/parked-records")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedRecordsResource {

    private static final List<String> STATES = List.of("PARKED", "WAITING", "IGNORED", "DONE");

    private final ParkedRecords parked;
    private final Caller caller;

    ParkedRecordsResource(ParkedRecords parked, Caller caller) {
        this.parked = parked;
        this.caller = caller;
    }

    /** One record, without its content. */
    public record View(
            String topic,
            int partition,
            long offset,
            String caseId,
            long sequence,
            String type,
            String reason,
            Instant parkedAt,
            String status,
            String doneBy) {

        static View of(ParkedRecords.Entry entry) {
            return new View(
                    entry.topic(),
                    entry.partition(),
                    entry.offset(),
                    entry.caseId().map(Object::toString).orElse(""),
                    entry.sequence(),
                    entry.headers().getOrDefault("ce_type", ""),
                    entry.reason(),
                    entry.parkedAt(),
                    entry.status(),
                    entry.doneBy());
        }
    }

    /** What became of a record that was sent again. */
    public record Redelivery(String result, String detail) {

        static Redelivery of(WorkResult result) {
            return switch (result) {
                case WorkResult.Done _ -> new Redelivery("DONE", "");
                case WorkResult.Duplicate _ -> new Redelivery("DUPLICATE", "");
                case WorkResult.Parked still -> new Redelivery("PARKED", still.reason());
                case WorkResult other ->
                    new Redelivery("FAILED", other.getClass().getSimpleName());
            };
        }
    }

    /** A page of records in one state, by place on the topic. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Uni<Page<View>> list(
            @QueryParam("status") @DefaultValue("PARKED") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        if (!STATES.contains(status)) {
            throw Refusals.malformed("/status", "unknown-value", "One of " + String.join(", ", STATES) + ".");
        }
        PageRequest page = PageRequest.of(limit, cursor, 3);
        Cursor after = page.cursor().isStart() ? Cursor.after("", -1, -1) : page.cursor();
        return parked.list(
                        status,
                        after.value(0, String::toString),
                        after.value(1, Integer::valueOf),
                        after.value(2, Long::valueOf),
                        page.fetchSize())
                .map(entries -> Page.of(entries, page, e -> Cursor.after(e.topic(), e.partition(), e.offset()))
                        .map(View::of));
    }

    /** Handles a parked record again, once its cause is gone; those that wait behind it follow. */
    @POST
    @Path("/{topic}/{partition}/{offset}/redelivery")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Redelivery> sendAgain(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return parked.sendAgain(topic, partition, offset, caller.subject())
                .map(result -> result.map(Redelivery::of).orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }
}
