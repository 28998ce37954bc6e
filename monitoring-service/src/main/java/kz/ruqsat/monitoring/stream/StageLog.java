package kz.ruqsat.monitoring.stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.monitoring.timeline.StageRows;
import kz.ruqsat.monitoring.timeline.StageView;

/** The log of stages, read onward from a position. */
@ApplicationScoped
class StageLog {

    private static final String AFTER =
            "select " + StageRows.COLUMNS + " from stages where position > $1 order by position limit $2";

    private final Reads reads;
    private final StageRows stages;
    private final ObjectMapper json;

    StageLog(Reads reads, StageRows stages, ObjectMapper json) {
        this.reads = reads;
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
        return reads.one("select coalesce(max(position), 0) as newest from stages", row -> row.getLong("newest"));
    }

    Uni<List<StreamEvent>> after(long position, int limit) {
        return reads.list(AFTER, Tuple.of(position, limit), this::event);
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
