package kz.ruqsat.monitoring.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sums, kept up to date with every batch. */
@Path("/api/v1/totals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR})
@Tag(name = "Totals", description = "How many stages, by stage and by body")
public class TotalsResource {

    private static final String BY_STAGE = """
            select stage as key, sum(count)::bigint as count, sum(open)::bigint as open, sum(missed)::bigint as missed
              from totals group by stage order by stage""";

    private static final String BY_BODY = """
            select body as key, sum(count)::bigint as count, sum(open)::bigint as open, sum(missed)::bigint as missed
              from totals group by body order by body""";

    private final Reads reads;

    TotalsResource(Reads reads) {
        this.reads = reads;
    }

    /**
     * One sum.
     *
     * @param key stage or body
     * @param count stages entered; of a body those it reported
     * @param open cases that stand there now and have not ended
     * @param missed terms found missed; of a body those charged to it
     */
    public record Total(String key, long count, long open, long missed) {}

    /** All sums; stages and bodies are few, so there are no pages. */
    public record Totals(List<Total> items) {}

    @GET
    @Operation(summary = "Sums by stage or by body")
    public Uni<Totals> read(@QueryParam("by") @DefaultValue("stage") String by) {
        String sql = switch (by) {
            case "stage" -> BY_STAGE;
            case "body" -> BY_BODY;
            default -> throw Refusals.malformed("/by", "unknown-value", "One of stage, body.");
        };
        return reads.list(sql, Tuple.tuple(), TotalsResource::total).map(Totals::new);
    }

    private static Total total(Row row) {
        return new Total(row.getString("key"), row.getLong("count"), row.getLong("open"), row.getLong("missed"));
    }
}
