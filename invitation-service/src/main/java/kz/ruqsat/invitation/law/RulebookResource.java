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
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reading.LawChanges;
import kz.ruqsat.rulebook.reading.LawOnDate;
import kz.ruqsat.rulebook.reading.RuleHistory;
import kz.ruqsat.rulebook.wording.Languages;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of rules to read. */
@Path("/api/v1/rulebook")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "Law",
        description = "The rules with their dates, sources and confidence, the lists, and the dry run of a petition")
public class RulebookResource {

    private final Wishes wishes;

    RulebookResource(Wishes wishes) {
        this.wishes = wishes;
    }

    @GET
    @Operation(summary = "Every rule as it stands on a day: whether it binds and why, its text, source and numbers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LawOnDate.class)))
    @APIResponse(responseCode = "304", description = "The reader has it already (If-None-Match)")
    public Response onDate(
            @Parameter(description = "Civil date; today if left out", example = "2026-03-10") @QueryParam("on")
                    String on,
            @Context HttpHeaders headers,
            @Context Request request) {
        LocalDate day = wishes.dayOrToday(on, "on");
        Languages languages = Wishes.languages(headers);
        String state = Rulebook.on(day).version() + ";" + day;
        return Readings.answer(request, state, languages, () -> LawOnDate.of(day, languages));
    }

    @GET
    @Path("{rule}")
    @Operation(summary = "One rule: all its texts, the open questions that touch it, the grounds that rest on it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleHistory.class)))
    public Response rule(
            @Parameter(example = "R-073") @PathParam("rule") String rule,
            @Context HttpHeaders headers,
            @Context Request request) {
        Languages languages = Wishes.languages(headers);
        RuleHistory history = RuleHistory.of(rule, languages).orElseThrow(RulebookResource::noSuchRule);
        String state = Rulebook.on(wishes.today()).referenceData().version() + ";" + rule;
        return Readings.answer(request, state, languages, () -> history);
    }

    private static RefusedException noSuchRule() {
        return new RefusedException(Refusal.of("not-found", "There is no such rule in the catalogue."));
    }

    @GET
    @Path("changes")
    @Operation(summary = "What changes between two days: rules that come into force, change or end, and terms")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LawChanges.class)))
    public Response changes(
            @Parameter(required = true, example = "2026-03-09") @QueryParam("from") String from,
            @Parameter(required = true, example = "2026-03-10") @QueryParam("to") String to,
            @Context HttpHeaders headers,
            @Context Request request) {
        LocalDate earlier = wishes.day(from, "from");
        LocalDate later = wishes.day(to, "to");
        if (later.isBefore(earlier)) {
            throw Refusals.malformed("/to", "invalid-value", "A day that is not before from.");
        }
        String state = Rulebook.on(earlier).version() + ";" + earlier + ";" + later;
        Languages languages = Wishes.languages(headers);
        return Readings.answer(request, state, languages, () -> LawChanges.between(earlier, later));
    }
}
