package kz.ruqsat.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.casework.StageDuties;
import kz.ruqsat.casework.StageDuties.Duty;
import kz.ruqsat.casework.StageDuties.Place;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The list of stages that this service owes the monitoring system, to be held against what was received there. */
@Path("/api/v1/stage-duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stage duties", description = "Stages this service has published and owes the monitoring system")
public class StageDutiesResource {

    private static final Logger LOG = Logger.getLogger(StageDutiesResource.class);

    private static final int SORTED_BY = 3;

    private final StageDuties duties;
    private final Caller caller;

    StageDutiesResource(StageDuties duties, Caller caller) {
        this.duties = duties;
        this.caller = caller;
    }

    /**
     * A stage that is owed.
     *
     * @param recordedAt when it was recorded here, in real time
     * @param sent true once the broker has it
     */
    public record View(
            CaseId caseId,
            long sequence,
            UUID eventId,
            String stage,
            boolean optional,
            Instant happenedAt,
            String reporterKind,
            String reporter,
            Instant recordedAt,
            boolean sent) {

        static View of(Duty duty) {
            var stage = duty.stage();
            return new View(
                    duty.caseId(),
                    duty.sequence(),
                    duty.eventId(),
                    stage.code(),
                    stage.optional(),
                    stage.happenedAt(),
                    stage.reporterKind(),
                    stage.reporter(),
                    duty.recordedAt(),
                    duty.sent());
        }
    }

    /**
     * A part of the list.
     *
     * @param place cursor after the last item; the one given, if there is none
     * @param more true if another page is there already
     */
    public record StageList(List<View> items, String place, boolean more) {}

    /** How many stages were sent again. */
    public record SentAgain(int stages) {}

    @GET
    @RolesAllowed({Roles.SERVICE, Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Stages in the order in which they were recorded; keep the place and come back for what is new")
    public Uni<StageList> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, SORTED_BY);
        Cursor from = page.cursor();
        Place place = from.isStart()
                ? StageDuties.START
                : new Place(
                        from.value(0, Instant::parse), from.value(1, UUID::fromString), from.value(2, Long::valueOf));
        return duties.since(place, page.limit()).map(found -> listed(found, page, place));
    }

    private static StageList listed(List<Duty> found, PageRequest page, Place from) {
        Place reached = found.isEmpty() ? from : found.getLast().place();
        return new StageList(
                found.stream().map(View::of).toList(),
                Cursor.after(reached.recordedAt(), reached.caseId(), reached.sequence())
                        .text(),
                found.size() == page.limit());
    }

    @GET
    @Path("{caseId}")
    @RolesAllowed({Roles.SERVICE, Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "Stages of one case, in order; none for a case of which nothing was published here")
    public Uni<List<View>> ofCase(@PathParam("caseId") UUID caseId) {
        return duties.ofCase(new CaseId(caseId))
                .map(found -> found.stream().map(View::of).toList());
    }

    @POST
    @Path("{caseId}/redelivery")
    @RolesAllowed({Roles.SERVICE, Roles.ADMINISTRATOR})
    @Operation(summary = "Send stages of a case once more, as they were; a receiver that has them sees repeats")
    public Uni<SentAgain> sendAgain(
            @PathParam("caseId") UUID caseId, @QueryParam("from") String from, @QueryParam("to") String to) {
        long first = sequence("/from", from);
        long last = sequence("/to", to);
        if (last < first) {
            throw Refusals.malformed("/to", "out-of-range", "Not before from.");
        }
        LOG.infof("%s asks for stages %d to %d of case %s again", caller.subject(), first, last, caseId);
        return duties.sendAgain(new CaseId(caseId), first, last).map(SentAgain::new);
    }

    private static long sequence(String pointer, String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
            throw Refusals.malformed(pointer, "out-of-range", "The sequence of a stage, 1 or more.");
        }
        return Long.parseLong(text);
    }
}
