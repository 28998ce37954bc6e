package kz.ruqsat.monitoring.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.monitoring.oversight.Endangered.Lapse;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alarms, and lag as legal risk. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR})
@Tag(name = "Watch", description = "What people on duty are told")
public class WatchResource {

    private final WatchReader reader;
    private final Risks risks;

    WatchResource(WatchReader reader, Risks risks) {
        this.reader = reader;
        this.risks = risks;
    }

    /**
     * An alarm.
     *
     * @param step 1 or 2
     * @param seconds how long it has been so
     * @param runbook where it says what to do
     */
    public record View(Alert.Kind kind, int step, long count, long seconds, String of, String runbook) {

        static View of(Alert alert) {
            return new View(
                    alert.kind(),
                    alert.step().ordinal() + 1,
                    alert.count(),
                    alert.forTime().toSeconds(),
                    alert.of(),
                    runbook(alert.kind()));
        }

        private static String runbook(Alert.Kind kind) {
            return "docs/runbooks/"
                    + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".md";
        }
    }

    /** The alarms of this moment. */
    public record Alerts(List<View> items) {}

    /**
     * How far a consumer is behind, and what lapses if it stays stopped.
     *
     * @param stale true if what it brings is more than 10 s late
     * @param until end of the next working day
     * @param lapses terms that end by then and cannot be met without it
     * @param first the one that ends first
     */
    public record Behind(
            String service,
            String group,
            String topic,
            long records,
            long waitedSeconds,
            boolean stale,
            List<StatutoryClock> clocks,
            String why,
            Instant until,
            long lapses,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Lapse> first) {

        static Behind of(Risks.Risk risk) {
            var consumer = risk.lag().consumer();
            return new Behind(
                    consumer.service(),
                    consumer.group(),
                    consumer.topic(),
                    risk.lag().records(),
                    risk.lag().waited().toSeconds(),
                    risk.lag().isStale(),
                    consumer.clocks(),
                    consumer.why(),
                    risk.until(),
                    risk.lapse().map(Lapse::terms).orElse(0L),
                    risk.lapse());
        }
    }

    /** Every consumer of the system. */
    public record Consumers(List<Behind> items) {}

    @GET
    @Path("alerts")
    @Operation(summary = "The alarms of this moment, the more pressing ones first")
    public Uni<Alerts> alerts() {
        return reader.read()
                .map(found -> new Alerts(found.alerts().stream().map(View::of).toList()));
    }

    @GET
    @Path("consumers")
    @Operation(summary = "How far each consumer is behind, and which terms lapse if it stays stopped")
    public Uni<Consumers> consumers() {
        return risks.of(_ -> true, Optional.empty())
                .map(all -> new Consumers(all.stream().map(Behind::of).toList()));
    }
}
