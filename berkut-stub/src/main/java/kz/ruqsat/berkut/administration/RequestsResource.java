package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.RequestFile;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came in, what will be said and what was said, and why. */
@Path("/admin/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Requests", description = "Planned and sent answers, each with the line that asked for it")
public class RequestsResource {

    /** As for every list of the system (P-L4). */
    private static final int LONGEST_PAGE = 100;

    private final Hand hand;
    private final ScriptBodies bodies;

    RequestsResource(Hand hand, ScriptBodies bodies) {
        this.hand = hand;
        this.bodies = bodies;
    }

    /**
     * A page of the list.
     *
     * @param items in order of acceptance
     * @param next value of {@code after} for the page that follows
     */
    public record FilePage(List<FileView> items, int next) {}

    @GET
    @Operation(summary = "Requests of all namespaces in order of acceptance")
    public Uni<FilePage> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        var section = Section.of(after, limit, LONGEST_PAGE);
        return hand.order(
                        (register, _) -> Decided.nothing(register.requests().section(section.after(), section.limit())))
                .map(files -> new FilePage(files.stream().map(FileView::of).toList(), section.after() + files.size()));
    }

    @GET
    @Path("{requestId}")
    @Operation(summary = "One request")
    public Uni<FileView> read(@PathParam("requestId") UUID requestId) {
        return find(requestId).map(FileView::of);
    }

    @POST
    @Path("{requestId}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Answer by hand, beside what is planned; `{\"after\": {\"immediately\": true}, \"from\": \"NOW\"}` is at once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ScriptForm.class)))
    public Uni<FileView> answer(@PathParam("requestId") UUID requestId, JsonNode body) {
        var by = hand.name();
        return find(requestId)
                .map(file -> bodies.read(
                        body, file.said().stream().map(PlannedAnswer::answer).toList()))
                .flatMap(script -> hand.order((register, now) -> {
                    var file = register.requests().find(requestId).orElseThrow(RequestsResource::notHere);
                    return register.answerBesides(file, script, by, now);
                }))
                .map(FileView::of);
    }

    private Uni<RequestFile> find(UUID requestId) {
        return hand.order((register, _) -> Decided.nothing(register.requests().find(requestId)))
                .map(file -> file.orElseThrow(RequestsResource::notHere));
    }

    private static RefusedException notHere() {
        return Hand.notHere("Berkut has accepted no request of this id.");
    }
}
