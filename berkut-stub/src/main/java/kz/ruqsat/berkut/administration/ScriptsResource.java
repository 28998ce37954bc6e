package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.intake.ApprovalRequest;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptReader;
import kz.ruqsat.berkut.script.ScriptReader.Reading;
import kz.ruqsat.berkut.signing.ReasonSeal;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Caller;
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

/** What KNB is to answer, per case or per request. */
@Path("/admin/scripts/{key}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Scripts", description = "What the authority is to answer, written before or after the request arrives")
public class ScriptsResource {

    private static final String EXAMPLE = """
            {"answers": [{"answer": "EXTENDED", "after": {"workingDays": 2}},
                         {"answer": "APPROVED", "after": {"calendarDays": 28}, "at": "16:30"}]}""";

    private final Desk desk;
    private final ReasonSeal seal;
    private final Caller caller;

    ScriptsResource(Desk desk, ReasonSeal seal, Caller caller) {
        this.desk = desk;
        this.seal = seal;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write the script of a case reference or request id; answers that have not gone out are replaced")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ScriptForm.class),
                            examples = {
                                @ExampleObject(name = "extended, then approved on calendar day 28", value = EXAMPLE),
                                @ExampleObject(name = "silence", value = "{\"answers\": []}"),
                                @ExampleObject(
                                        name = "rejected at once with a sealed reason",
                                        value =
                                                "{\"answers\": [{\"answer\": \"REJECTED\", \"after\": {\"immediately\": true}, \"reason\": \"Invented\"}]}")
                            }))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WrittenScript.class)))
    public Uni<WrittenScript> put(
            @PathParam("key") @Pattern(regexp = ApprovalRequest.REFERENCE) String key, JsonNode body) {
        var script = read(body);
        var by = caller.subject();
        return Uni.createFrom()
                .completionStage(() -> desk.ask((register, _) -> register.putScript(key, script, by)))
                .map(replanned -> new WrittenScript(key, script, replanned));
    }

    private Script read(JsonNode body) {
        if (body == null) {
            throw Refusals.malformed("", "required", "a script");
        }
        return switch (ScriptReader.read(body, seal::seal)) {
            case Reading.Understood(var script) -> script;
            case Reading.Faulty(var faults) -> throw Refusals.malformed(faults);
        };
    }

    @GET
    @Operation(summary = "The script of a case reference or request id; reasons are shown sealed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScriptForm.class)))
    public Uni<Script> read(@PathParam("key") @Pattern(regexp = ApprovalRequest.REFERENCE) String key) {
        return Uni.createFrom()
                .completionStage(() -> desk.ask((register, _) -> Decided.nothing(register.script(key))))
                .map(script -> script.orElseThrow(() ->
                        new RefusedException(Refusal.of("not-found", "Nobody has written a script under this key."))));
    }
}
