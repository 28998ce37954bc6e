package kz.ruqsat.monitoring.duties;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stage ledger: what the owners of cases say they have published, held against what is here. */
@Path("/api/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "Duties", description = "Stages owed and received")
public class DutiesResource {

    private final Duties duties;
    private final Ledgers ledgers;
    private final Reconciler reconciler;
    private final Caller caller;
    private final InstantSource clock;

    DutiesResource(Duties duties, Ledgers ledgers, Reconciler reconciler, Caller caller, InstantSource clock) {
        this.duties = duties;
        this.ledgers = ledgers;
        this.reconciler = reconciler;
        this.caller = caller;
        this.clock = clock;
    }

    /** What each body owes. */
    public record Bodies(List<Duties.OfBody> items) {}

    /** That a stage was asked for again. */
    public record Asked(UUID caseId, long sequence, String askedBy) {}

    @GET
    @Operation(summary = "Stages that are owed and not here, those performed first first")
    public Uni<Page<Duties.Open>> list(
            @QueryParam("standing") String standing,
            @QueryParam("body") String body,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return duties.open(
                standing(standing), Optional.ofNullable(body), PageRequest.of(limit, cursor, Duties.SORTED_BY));
    }

    private static Optional<Standing> standing(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(text) && each != Standing.RECEIVED)
                .findFirst()
                .orElseThrow(() -> Refusals.malformed(
                        "/standing", "unknown-value", "One of UNSENT, IN_DELIVERY, HELD, MISSING, DIFFERENT.")));
    }

    @GET
    @Path("ledger")
    @Operation(summary = "Owed = received + in delivery + missing, by owner; of all time, or of the stages of one day")
    public Uni<Ledgers.Ledger> ledger(@QueryParam("day") String day) {
        return day == null || day.isEmpty() ? ledgers.whole() : ledgers.on(day(day));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Refusals.malformed("/day", "wrong-format", "A date such as 2026-03-10.");
        }
    }

    @GET
    @Path("bodies")
    @Operation(summary = "What each body owes, and since when")
    public Uni<Bodies> bodies() {
        return duties.byBody(clock.instant()).map(Bodies::new);
    }

    @POST
    @Path("{caseId}/{sequence:[1-9][0-9]{0,17}}/redelivery")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Ask the owner to send a stage once more; twice does no harm")
    public Uni<Asked> askAgain(@PathParam("caseId") UUID caseId, @PathParam("sequence") long sequence) {
        return reconciler.askAgain(caseId, sequence, caller.subject()).map(owed -> {
            if (!owed) {
                throw new RefusedException(Refusal.of("not-found", "No such stage is owed."));
            }
            return new Asked(caseId, sequence, caller.subject());
        });
    }
}
