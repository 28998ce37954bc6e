package kz.ruqsat.berkut.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came in, what will be said and what was said, and why. */
@Path("/admin/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Requests", description = "Planned and sent answers, each with the line that asked for it")
public class RequestsResource {

    /** As for every list of the system (P-L4). */
    private static final int LONGEST_PAGE = 100;

    private final Desk desk;

    RequestsResource(Desk desk) {
        this.desk = desk;
    }

    /**
     * A page of the list.
     *
     * @param items in order of acceptance
     * @param next value of {@code after} for the page that follows
     */
    public record FilePage(List<FileView> items, int next) {}

    @GET
    @Operation(summary = "Requests in order of acceptance")
    public Uni<FilePage> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        var section = Section.of(after, limit, LONGEST_PAGE);
        return Uni.createFrom()
                .completionStage(() ->
                        desk.ask((register, _) -> Decided.nothing(register.files(section.after(), section.limit()))))
                .map(files -> new FilePage(files.stream().map(FileView::of).toList(), section.after() + files.size()));
    }

    @GET
    @Path("{requestId}")
    @Operation(summary = "One request")
    public Uni<FileView> read(@PathParam("requestId") UUID requestId) {
        return Uni.createFrom()
                .completionStage(() -> desk.ask((register, _) -> Decided.nothing(register.file(requestId))))
                .map(file -> file.map(FileView::of)
                        .orElseThrow(() -> new RefusedException(
                                Refusal.of("not-found", "Berkut has accepted no request of this id."))));
    }
}
