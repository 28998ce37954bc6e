package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Register;
import kz.ruqsat.standclock.ClockOfService;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the stub stands at this moment. */
@Path("/admin/standing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Requests", description = "Planned and sent answers, each with the line that asked for it")
public class StandingResource {

    private final Hand hand;
    private final ClockOfService clock;

    StandingResource(Hand hand, ClockOfService clock) {
        this.hand = hand;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param now the shared clock
     * @param clock {@code virtual} or {@code system}
     * @param nextDue when the next answer goes out; left out if none is planned
     * @param onTheWay answers that the broker has not acknowledged
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Standing(
            Instant now, String clock, String nextDue, int onTheWay, int faults, long unmatched, String signingKey) {}

    @GET
    @Operation(summary = "The shared clock, the next answer, faults, calls that nothing was meant for")
    public Uni<Standing> read() {
        var kind = clock.isVirtual() ? "virtual" : "system";
        return hand.order((register, now) -> Decided.nothing(standing(register, now, kind)));
    }

    private static Standing standing(Register register, Instant now, String kind) {
        return new Standing(
                now,
                kind,
                register.earliestDue().map(Instant::toString).orElse(""),
                register.onTheWay(),
                register.faults().size(),
                register.strays().count(),
                register.signingKey());
    }
}
