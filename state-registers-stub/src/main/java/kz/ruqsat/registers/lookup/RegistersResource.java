package kz.ruqsat.registers.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.registers.records.StateSystem;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The state information systems behind one gateway. Source. */
@Path("/api/v1/registers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers", description = "What a body fetches itself instead of asking the applicant (R-040)")
public class RegistersResource {

    private final Registers registers;
    private final Gateway gateway;
    private final Delivery delivery;
    private final ObjectMapper json;

    RegistersResource(Registers registers, Gateway gateway, Delivery delivery, ObjectMapper json) {
        this.registers = registers;
        this.gateway = gateway;
        this.delivery = delivery;
        this.json = json;
    }

    /** @param items in the order of the published table */
    public record Systems(List<StateSystem> items) {}

    @GET
    @RolesAllowed({Roles.SERVICE, Roles.ADMINISTRATOR})
    @Operation(summary = "The systems: what each holds, its forms of keys, the documents it replaces")
    public Systems list() {
        return new Systems(registers.systems());
    }

    @GET
    @Path("{system}/records/{key}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "Look one record up",
            description = "For a case and a purpose, and written down with both; there is no free search of persons")
    @APIResponse(
            responseCode = "200",
            description = "Found; `state` other than VALID means that the record no longer holds",
            content = @Content(schema = @Schema(implementation = LookUpAnswer.class)))
    @APIResponse(
            responseCode = "404",
            description =
                    "A problem. With `code` NOT_FOUND, `asOf` and `requestId`: the system has no such record, and the fact is"
                            + " treated as not existing (R-045). Without: there is no such system")
    @APIResponse(
            responseCode = "409",
            description =
                    "A problem several-records with `candidates`, `asOf` and `requestId`: an officer chooses, no machine does")
    @APIResponse(responseCode = "503", description = "The system does not answer: wait and try again (R-044)")
    public Uni<Response> read(
            @PathParam("system") @Parameter(example = "GBD_UL") String system,
            @PathParam("key")
                    @Parameter(
                            description = "In one of the system's forms, percent-encoded; parts are joined by a colon",
                            example = "491240000504")
                    String key,
            @QueryParam("case")
                    @Parameter(
                            description = "Id of the case",
                            required = true,
                            example = "0195f29f-11aa-7bbc-8ccd-0123456789ab")
                    String caseId,
            @QueryParam("purpose")
                    @Parameter(
                            description = "Such as the document that need not be asked for",
                            required = true,
                            example = "LEGAL_ENTITY_REGISTRATION")
                    String purpose,
            @Context HttpServerRequest request) {
        var asked = Asked.of(registers, system, key);
        var told = gateway.lookUp(Occasion.of(caseId, purpose), asked);
        return delivery.of(answer(told.only()), told.effect(), request);
    }

    private Response answer(LookUpAnswer told) {
        return switch (told.outcome()) {
            case FOUND -> Response.ok(told).build();
            case NOT_FOUND ->
                problem(told, Refusal.of("not-found", "The system has no such record.", "R-040", "R-045"));
            case SEVERAL ->
                problem(told, Refusal.of("several-records", "An officer has to choose among the candidates."));
            case UNAVAILABLE -> throw new IllegalStateException("a single look-up fails on its way, not in its answer");
        };
    }

    private Response problem(LookUpAnswer told, Refusal refusal) {
        var problem = Problem.of(refusal);
        ObjectNode document = json.valueToTree(problem);
        document.put("code", told.outcome().name());
        document.put("system", told.system());
        document.putPOJO("asOf", told.asOf());
        document.putPOJO("requestId", told.requestId());
        if (!told.candidates().isEmpty()) {
            document.putPOJO("candidates", told.candidates());
        }
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(document)
                .build();
    }

    /** @param answers one for each look-up, in their order */
    public record Answers(List<LookUpAnswer> answers) {}

    @POST
    @Path("look-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "Look up all that a case needs, in one call over the inter-agency gateway",
            description =
                    "Each look-up is answered for itself. A system that is away, slow or broken makes its own answers"
                            + " UNAVAILABLE and no others. Nothing is changed, so the call may be repeated at will")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answers.class)))
    @APIResponse(responseCode = "503", description = "The gateway itself does not answer (R-044)")
    public Uni<Response> readAll(@NotNull LookUpsForm form, @Context HttpServerRequest request) {
        var occasion = form.occasion();
        var told = gateway.lookUp(occasion, form.asked(registers));
        return delivery.of(Response.ok(new Answers(told.answers())).build(), told.effect(), request);
    }
}
