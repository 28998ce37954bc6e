package kz.ruqsat.invitation.law;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reading.ReferenceTable;
import kz.ruqsat.rulebook.reading.ReferenceTable.Name;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of the law to read, each with the version of its data and the day from which it is loaded. */
@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Law")
public class ReferenceResource {

    private final Wishes wishes;

    ReferenceResource(Wishes wishes) {
        this.wishes = wishes;
    }

    @GET
    @Path("{table}")
    @Operation(summary = "A list of the law on a day; of the calendar all days of that day's year")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferenceTable.class)))
    public Response table(
            @Parameter(
                            description =
                                    "categories, documents, missions, consular-districts, refusal-grounds, "
                                            + "electronic-visas, invitation-free-states, fees, open-questions, state-systems, terms, calendar",
                            example = "missions")
                    @PathParam("table")
                    String table,
            @Parameter(description = "Civil date; today if left out", example = "2026-03-10") @QueryParam("on")
                    String on,
            @Context HttpHeaders headers,
            @Context Request request) {
        Name name = Name.of(table).orElseThrow(ReferenceResource::noSuchTable);
        LocalDate day = wishes.dayOrToday(on, "on");
        if (!name.covers(day)) {
            throw notLoaded(name);
        }
        Languages languages = Wishes.languages(headers);
        String state = name.dataVersion() + ";" + table + ";" + day;
        return Readings.answer(request, state, languages, () -> ReferenceTable.of(name, day, languages));
    }

    private static RefusedException noSuchTable() {
        String known = Arrays.stream(Name.values()).map(Name::inAddress).collect(Collectors.joining(", "));
        return new RefusedException(Refusal.of("not-found", "There is no such list; known are " + known + "."));
    }

    /** Nobody guesses what a list was before the first one that is loaded, or will be after the last. */
    private static RefusedException notLoaded(Name name) {
        return new RefusedException(Refusal.ruleViolation(
                "This list is not loaded for that day.",
                List.of("R-077"),
                List.of(new FieldError("/on", "not-loaded", "A day from " + name.from() + " on that is published."))));
    }
}
