package kz.ruqsat.registers.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.registers.lookup.Asked;
import kz.ruqsat.registers.records.AnswerForm;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a system is to say about a key, instead of the test data. */
@Path("/admin/answers/{system}/{key}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Answers", description = "Test control: what a system is to say about a key")
public class AnswersResource {

    private final Registers registers;

    AnswersResource(Registers registers) {
        this.registers = registers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set an answer, until it is cleared or everything is reset")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AnswerForm.class),
                            examples = {
                                @ExampleObject(
                                        name = "a record that has ended",
                                        value = "{\"state\": \"ENDED\", \"record\": {\"status\": \"LIQUIDATED\"}}"),
                                @ExampleObject(name = "no record", value = "{\"notFound\": true}"),
                                @ExampleObject(
                                        name = "several records",
                                        value = "{\"several\": [{\"record\": {\"n\": 1}}, {\"record\": {\"n\": 2}}]}")
                            }))
    public void put(@PathParam("system") String system, @PathParam("key") String key, @NotNull AnswerForm form) {
        var asked = Asked.of(registers, system, key);
        var answer = form.answer()
                .orElseThrow(() -> Refusals.malformed(
                        "", "one-of", "exactly one of record (with state), several (two or more) and notFound (true)"));
        if (!registers.set(asked.system(), key, answer)) {
            throw new RefusedException(Refusal.of("too-many-requests", "Too many answers are set; reset first."));
        }
    }

    @DELETE
    @Operation(summary = "Clear it: the system says again what the test data say")
    public void clear(@PathParam("system") String system, @PathParam("key") String key) {
        var asked = Asked.of(registers, system, key);
        registers.clear(asked.system(), key);
    }
}
