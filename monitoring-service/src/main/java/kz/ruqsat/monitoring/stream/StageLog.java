package kz.ruqsat.monitoring.stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.ruqsat.monitoring.timeline.StageRows;
import kz.ruqsat.monitoring.timeline.StageView;

/** The log of stages, read onward from a position. */
@ApplicationScoped
class StageLog {

    private static final String AFTER =
            "select " + StageRows.COLUMNS + " from stages where position > $1 order by position limit $2";

    private final Pool pool;
    private final StageRows stages;
    private final ObjectMapper json;

    StageLog(Pool pool, StageRows stages, ObjectMapper json) {
        this.pool = pool;
        this.stages = stages;
        this.json = json;
    }

    /** A stage of the stream: the view of the timeline, with the case it belongs to. */
    record StreamedStage(
            UUID caseId,
            String caseNumber,
            String service,
            @JsonUnwrapped StageView stage) {}

    /** Position of the newest stage; 0 if there is none. */
    Uni<Long> newest() {
        return pool.query("select coalesce(max(position), 0) as newest from stages")
                .execute()
                .map(rows -> rows.iterator().next().getLong("newest"));
    }

    Uni<List<StreamEvent>> after(long position, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(position, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::event)
                        .toList());
    }

    private StreamEvent event(Row row) {
        var streamed = new StreamedStage(
                row.getUUID("case_id"), row.getString("case_number"), row.getString("service"), stages.view(row));
        try {
            return new StreamEvent(row.getLong("position"), json.writeValueAsString(streamed));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stage that cannot be written", impossible);
        }
    }
}
