package kz.ruqsat.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import kz.ruqsat.web.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the schema of a problem to each document and, to each operation, the problem as the answer to whatever goes wrong. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedParts implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getComponents().addResponse(PROBLEM, answer());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(SharedParts::addProblem);
        }
    }

    private static void addProblem(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
    }

    private static APIResponse answer() {
        return OASFactory.createAPIResponse()
                .description("A problem (RFC 9457); its types are explained in docs/problems.md")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        return object("What was refused or failed, why, and what to do next")
                .addProperty(
                        "type",
                        text("Stable URI of the kind of problem").addExample("urn:ruqsat:problem:state-conflict"))
                .addProperty("title", text("The same short sentence for every problem of the type"))
                .addProperty("status", integer("HTTP status").addExample(409))
                .addProperty("detail", text("What is wrong here and what to do next"))
                .addProperty("instance", text("URI of this occurrence"))
                .addProperty("correlationId", text("Quote it to the people on duty"))
                .addProperty("rules", list(text("Id of a rule").addExample("R-090")))
                .addProperty("grounds", list(text("Code of a ground of refusal")))
                .addProperty("errors", list(fieldError()))
                .addProperty("state", text("On a conflict the state of the case"))
                .addProperty("allowed", list(text("What the case takes in that state")))
                .required(List.of("type", "title", "status", "detail", "instance", "correlationId"));
    }

    private static Schema fieldError() {
        return object("One field at fault")
                .addProperty("pointer", text("JSON pointer into the body, /name of a parameter, or name of a header"))
                .addProperty("code", text("Stable code").addExample("unknown-field"))
                .addProperty("detail", text("What would be right"))
                .required(List.of("pointer", "code"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }
}
