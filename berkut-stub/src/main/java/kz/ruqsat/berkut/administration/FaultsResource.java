package kz.ruqsat.berkut.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.berkut.faults.Fault.FaultClock;
import kz.ruqsat.berkut.faults.FaultBook;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to go wrong between the sender and the authority. */
@Path("/admin/faults")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Faults", description = "What is to go wrong between the sender and the authority")
public class FaultsResource {

    private final Hand hand;

    FaultsResource(Hand hand) {
        this.hand = hand;
    }

    /** @param items in the order in which they were set, also those that are over */
    public record FaultList(List<FaultBook.Standing> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set a fault; of several that fit a call the earliest strikes")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FaultForm.class),
                            examples = {
                                @ExampleObject(
                                        name = "an outage of a morning on the stand's clock",
                                        value =
                                                "{\"kind\": \"OUTAGE\", \"from\": \"2026-03-11T09:00:00+05:00\", \"until\": \"2026-03-11T12:00:00+05:00\"}"),
                                @ExampleObject(
                                        name = "the next receipt gets lost",
                                        value = "{\"kind\": \"DROPPED_AFTER\", \"method\": \"POST\", \"times\": 1}"),
                                @ExampleObject(
                                        name = "five calls a second for a minute of real time",
                                        value =
                                                "{\"kind\": \"RATE_LIMIT\", \"perSecond\": 5, \"clock\": \"WALL\", \"forSeconds\": 60}")
                            }))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Fault.class)))
    public Uni<Response> add(@NotNull @Valid FaultForm form) {
        if (!form.faults().isEmpty()) {
            throw Refusals.malformed(form.faults());
        }
        var by = hand.name();
        var wall = wall();
        return hand.order((register, now) -> {
                    var book = register.faults();
                    if (book.size() >= FaultBook.MOST) {
                        throw new RefusedException(
                                Refusal.of("too-many-requests", "Too many faults are set; remove some or reset."));
                    }
                    var fault =
                            form.numbered(book.nextNumber(), form.clockOrShared() == FaultClock.SHARED ? now : wall);
                    return Decided.that(new Entry.FaultPut(fault, by), fault);
                })
                .map(fault -> Response.created(URI.create("/admin/faults/" + fault.number()))
                        .entity(fault)
                        .build());
    }

    @GET
    @Operation(summary = "All faults, how often each has struck, and whether it can strike now")
    public Uni<FaultList> list() {
        var wall = wall();
        return hand.order((register, now) -> Decided.nothing(register.faults().all(now, wall)))
                .map(FaultList::new);
    }

    @DELETE
    @Path("{number}")
    @Operation(summary = "Remove a fault")
    public Uni<Void> remove(@PathParam("number") int number) {
        var by = hand.name();
        return hand.order((register, _) -> {
            if (!register.faults().has(number)) {
                throw Hand.notHere("There is no fault of this number.");
            }
            return Decided.that(new Entry.FaultRemoved(number, by), null);
        });
    }

    /** Real time: some faults end by it, whatever the stand's clock says. */
    private static Instant wall() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
