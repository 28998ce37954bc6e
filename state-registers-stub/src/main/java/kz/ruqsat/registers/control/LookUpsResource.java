package kz.ruqsat.registers.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ruqsat.registers.lookup.LoggedLookUp;
import kz.ruqsat.registers.lookup.LookUpLog;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was looked up, for whom and why. */
@Path("/admin/look-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Look-ups", description = "Test control: what was looked up, for which case and purpose")
public class LookUpsResource {

    private final LookUpLog log;

    LookUpsResource(LookUpLog log) {
        this.log = log;
    }

    /**
     * A page of the list.
     *
     * @param items the earliest first
     * @param next value of {@code after} for the page that follows
     */
    public record LookUpPage(List<LoggedLookUp> items, long next) {}

    @GET
    @Operation(summary = "Look-ups with numbers above `after`, of one case or system if these are given")
    public LookUpPage list(
            @QueryParam("case") String caseId,
            @QueryParam("system") String system,
            @QueryParam("after") @DefaultValue("0") @Pattern(regexp = "\\d{1,15}", message = "a number from 0 on")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Pattern(regexp = "[1-9]\\d?|100", message = "a number from 1 to 100")
                    String limit) {
        Predicate<LoggedLookUp> askedFor = each -> isWanted(caseId, each.caseId()) && isWanted(system, each.system());
        var items = log.after(Long.parseLong(after), Integer.parseInt(limit), askedFor);
        return new LookUpPage(
                items, items.isEmpty() ? Long.parseLong(after) : items.getLast().n());
    }

    private static boolean isWanted(String wanted, String value) {
        return Optional.ofNullable(wanted).map(value::equals).orElse(true);
    }
}
