package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ruqsat.berkut.journal.Journal;
import kz.ruqsat.berkut.journal.Line;
import kz.ruqsat.berkut.verification.Expectation;
import kz.ruqsat.berkut.verification.Verdict;
import kz.ruqsat.berkut.verification.Verification;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal as it stands in the file. */
@Path("/admin/journal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Journal", description = "What came in and why each answer went out")
public class JournalResource {

    private static final String EXAMPLE = """
            {"expect": "IN_ORDER", "within": {"workingDays": 3},
             "events": [{"kind": "accepted", "caseReference": "case-7"},
                        {"kind": "sent", "caseReference": "case-7", "answer": "APPROVED"}]}""";

    private final Journal journal;
    private final ObjectMapper json;

    JournalResource(Journal journal, ObjectMapper json) {
        this.journal = journal;
        this.json = json;
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

    /** Reads the whole file, so it runs on a worker thread. */
    @POST
    @Path("verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Whether a namespace's lines since its last reset are as expected: at least, exactly, never, in order")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Expectation.class),
                            examples = @ExampleObject(name = "approved in time", value = EXAMPLE)))
    public Verdict verify(@QueryParam("namespace") String namespace, @NotNull @Valid Expectation expected) {
        if (!expected.faults().isEmpty()) {
            throw Refusals.malformed(expected.faults());
        }
        var verification = new Verification(Hand.namespace(namespace), WorkingCalendar.kazakhstan());
        long length = journal.length();
        for (long after = 0; after < length; after += Journal.LONGEST_PAGE) {
            journal.after(after, Journal.LONGEST_PAGE).forEach(line -> verification.hear(json.valueToTree(line)));
        }
        return verification.verdict(expected);
    }
}
