package kz.ruqsat.visa.border;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.BodyRequest;
import kz.ruqsat.visa.issued.Crossing;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaCommand.RecordCrossing;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of the Border Service. A crossing that was told before is answered as it was taken, under whatever key it comes. */
@Path("/api/v1/border-crossings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Border", description = "Crossings of the border, told by the Border Service's system")
public class BorderCrossingsResource {

    private final Crossings crossings;
    private final Cases cases;
    private final Counter counter;

    BorderCrossingsResource(Crossings crossings, Cases cases, Counter counter) {
        this.crossings = crossings;
        this.cases = cases;
        this.counter = counter;
    }

    @POST
    @Operation(
            summary =
                    "Tell a crossing; it is kept also where no such visa is known or valid, and closes a single-entry visa at the exit (L3)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CrossingView.class)))
    public Uni<Response> tell(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid CrossingForm form) {
        BodyRequest request = counter.bodyRequest(key);
        if (form.crossedAt().isAfter(request.act().at())) {
            throw Refusals.malformed("/crossedAt", "in-the-future", "A moment that has passed.");
        }
        return crossings
                .find(form.crossingId())
                .flatMap(kept -> kept.map(before -> Uni.createFrom().item(again(before, form.crossing())))
                        .orElseGet(() -> record(request, form.crossing())));
    }

    /** PostgreSQL keeps microseconds. */
    private static Response again(CrossingView.Kept kept, Crossing told) {
        Crossing asKept = new Crossing(
                told.crossingId(),
                told.stickerNumber(),
                told.direction(),
                told.crossedAt().truncatedTo(ChronoUnit.MICROS),
                told.borderPoint());
        if (!kept.crossing().equals(asKept)) {
            throw Refusals.malformed(
                    "/crossingId", "other-content", "This crossing was told before, with other content.");
        }
        return Response.ok(kept.view()).build();
    }

    private Uni<Response> record(BodyRequest request, Crossing crossing) {
        return cases.numbered(crossing.stickerNumber())
                .map(found -> found.map(CaseSnapshot::file)
                        .filter(IssuedVisa.class::isInstance)
                        .map(IssuedVisa.class::cast))
                .flatMap(visa -> submit(request, crossing, visa));
    }

    private Uni<Response> submit(BodyRequest request, Crossing crossing, Optional<IssuedVisa> visa) {
        CaseId visaId = visa.map(IssuedVisa::visaId).orElseGet(CaseId::next);
        var command = Counter.onVisa(request.act(), visaId, new RecordCrossing(crossing));
        Function<List<CaseSnapshot>, Answer> taken = after -> counter.answer(201, view(request, crossing, visa, after));
        return counter.submit(request.key(), List.of(command), taken);
    }

    private static CrossingView view(
            BodyRequest request, Crossing crossing, Optional<IssuedVisa> visa, List<CaseSnapshot> after) {
        return new CrossingView(
                crossing.crossingId(),
                visa.map(before -> Crossing.Meaning.of(
                                crossing, (IssuedVisa) after.getFirst().file()))
                        .orElse(Crossing.Meaning.VISA_UNKNOWN),
                visa.map(known -> known.visaId().value()),
                request.act().at());
    }
}
