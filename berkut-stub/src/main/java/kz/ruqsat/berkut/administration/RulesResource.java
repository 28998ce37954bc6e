package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ruqsat.berkut.choosing.Conditions;
import kz.ruqsat.berkut.choosing.Rule;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.reading.StrictJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scripts for all requests of some attributes. */
@Path("/admin/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Scripts", description = "What the authority is to answer, written before or after the request arrives")
public class RulesResource {

    private static final String EXAMPLE = """
            {"when": {"citizenship": "IN", "category": "C3", "documentPrefix": "TA7"},
             "answers": [{"answer": "REJECTED", "after": {"workingDays": 2}, "reason": "Invented"}]}""";

    private final Hand hand;
    private final ScriptBodies bodies;
    private final ObjectMapper strict;
    private final Validator validator;

    RulesResource(Hand hand, ScriptBodies bodies, StrictJson strict, Validator validator) {
        this.hand = hand;
        this.bodies = bodies;
        this.strict = strict.getContext(Conditions.class);
        this.validator = validator;
    }

    /** A rule as it was taken. */
    @Schema(name = "Rule")
    public record RuleView(
            String namespace,
            String name,
            Conditions when,
            @Schema(implementation = ScriptForm.class) Script script) {

        static RuleView of(Rule rule) {
            return new RuleView(rule.namespace(), rule.name(), rule.when(), rule.script());
        }
    }

    /** @param items the latest is asked first, so it stands last */
    public record RuleList(List<RuleView> items) {}

    /** What a rule is written as. */
    @Schema(name = "RuleForm")
    record RuleForm(
            @Schema(required = true) Conditions when,
            @Schema(required = true) List<ScriptForm.LineForm> answers) {}

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Write a script for requests with these attributes that come from now on; the latest rule is asked first")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RuleForm.class),
                            examples = @ExampleObject(name = "all of a test", value = EXAMPLE)))
    public Uni<RuleView> put(
            @PathParam("name") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String name,
            @QueryParam("namespace") String namespace,
            JsonNode body) {
        if (!(body instanceof ObjectNode written) || !written.has("when")) {
            throw Refusals.malformed("/when", "required", "which requests the rule is for; {} is all of them");
        }
        var where = Hand.namespace(namespace);
        var rule = new Rule(where, name, conditions(written.get("when")), bodies.read(withoutConditions(written)));
        var by = hand.name();
        return hand.order((_, _) -> Decided.that(new Entry.RulePut(rule, by), RuleView.of(rule)));
    }

    private static ObjectNode withoutConditions(ObjectNode written) {
        var rest = written.deepCopy();
        rest.remove("when");
        return rest;
    }

    private Conditions conditions(JsonNode written) {
        try {
            var conditions = strict.treeToValue(written, Conditions.class);
            var faults = validator.validate(conditions).stream()
                    .map(fault -> new FieldError("/when/" + fault.getPropertyPath(), "invalid", fault.getMessage()))
                    .toList();
            if (!faults.isEmpty()) {
                throw Refusals.malformed(faults);
            }
            return conditions;
        } catch (JsonProcessingException e) {
            throw Refusals.malformed(
                    "/when", "invalid", "any of service, category, body, citizenship, documentPrefix, each a text");
        }
    }

    @GET
    @Operation(summary = "The rules of a namespace")
    public Uni<RuleList> list(@QueryParam("namespace") String namespace) {
        var where = Hand.namespace(namespace);
        return hand.order((register, _) -> Decided.nothing(register.choosing().rulesOf(where)))
                .map(rules -> new RuleList(rules.stream().map(RuleView::of).toList()));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Take a rule back; requests that are here keep their answers")
    public Uni<Void> remove(@PathParam("name") String name, @QueryParam("namespace") String namespace) {
        var where = Hand.namespace(namespace);
        var by = hand.name();
        return hand.order((register, _) -> {
            if (register.choosing().rulesOf(where).stream()
                    .noneMatch(rule -> rule.name().equals(name))) {
                throw Hand.notHere("There is no rule of this name in the namespace.");
            }
            return Decided.that(new Entry.RuleRemoved(where, name, by), null);
        });
    }
}
