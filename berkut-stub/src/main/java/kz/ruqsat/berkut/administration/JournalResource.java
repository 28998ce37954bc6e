package kz.ruqsat.berkut.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ruqsat.berkut.journal.Journal;
import kz.ruqsat.berkut.journal.Line;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal as it stands in the file. */
@Path("/admin/journal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Journal", description = "What came in and why each answer went out")
public class JournalResource {

    private final Journal journal;

    JournalResource(Journal journal) {
        this.journal = journal;
    }

    /** Reads the file, so it runs on a worker thread. */
    @GET
    @Operation(summary = "Lines with numbers above `after`")
    public List<Line> read(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        var section = Section.of(after, limit, Journal.LONGEST_PAGE);
        return journal.after(section.after(), section.limit());
    }
}
