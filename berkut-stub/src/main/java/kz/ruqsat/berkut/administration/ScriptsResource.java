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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.berkut.intake.ApprovalRequest;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.web.identity.Roles;
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

    private static final String WRONG = """
            {"answers": [{"answer": "APPROVED", "after": {"workingDays": 1}, "manner": "FOREIGN_KEY"},
                         {"answer": "APPROVED", "after": {"hours": 1}, "from": "LINE_BEFORE"},
                         {"manner": "AGAIN", "after": {"workingDays": 1}, "from": "TERM_END"}]}""";

    private final Hand hand;
    private final ScriptBodies bodies;

    ScriptsResource(Hand hand, ScriptBodies bodies) {
        this.hand = hand;
        this.bodies = bodies;
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
                                @ExampleObject(
                                        name = "wrongly signed, then right, then again after the term",
                                        value = WRONG),
                                @ExampleObject(name = "silence", value = "{\"answers\": []}"),
                                @ExampleObject(
                                        name = "rejected at once with a sealed reason",
                                        value =
                                                "{\"answers\": [{\"answer\": \"REJECTED\", \"after\": {\"immediately\": true}, \"reason\": \"Invented\"}]}")
                            }))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WrittenScript.class)))
    public Uni<WrittenScript> put(
            @PathParam("key") @Pattern(regexp = ApprovalRequest.REFERENCE) String key,
            @QueryParam("namespace") String namespace,
            JsonNode body) {
        var script = bodies.read(body);
        var by = hand.name();
        var where = Hand.namespace(namespace);
        return hand.order((register, now) -> register.putScript(where, key, script, by, now))
                .map(replanned -> new WrittenScript(key, script, replanned));
    }

    @GET
    @Operation(summary = "The script of a case reference or request id; reasons are shown sealed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScriptForm.class)))
    public Uni<Script> read(
            @PathParam("key") @Pattern(regexp = ApprovalRequest.REFERENCE) String key,
            @QueryParam("namespace") String namespace) {
        var where = Hand.namespace(namespace);
        return hand.order((register, _) -> Decided.nothing(register.choosing().script(where, key)))
                .map(script -> script.orElseThrow(() -> Hand.notHere("Nobody has written a script under this key.")));
    }
}
