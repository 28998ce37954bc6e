package kz.ruqsat.monitoring.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import kz.ruqsat.monitoring.stages.StageTerm;

/** Rows of {@code stages} as views. */
@Singleton
public class StageRows {

    /** The columns that {@link #view} reads. */
    public static final String COLUMNS =
            "position, case_id, case_number, service, sequence, stage, optional, transition, state, happened_at, "
                    + "entered_at, reporter_kind, reporter, terms::text as terms, result, grounds::text as grounds";

    private static final TypeReference<List<StageTerm>> TERMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> GROUNDS = new TypeReference<>() {};

    private final ObjectMapper json;

    StageRows(ObjectMapper json) {
        this.json = json;
    }

    /** The stage in a row. */
    public StageView view(Row row) {
        return new StageView(
                row.getLong("sequence"),
                row.getString("stage"),
                row.getBoolean("optional"),
                row.getString("transition"),
                row.getString("state"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getOffsetDateTime("entered_at").toInstant(),
                row.getString("reporter_kind"),
                row.getString("reporter"),
                read(row.getString("terms"), TERMS),
                row.getString("result"),
                read(row.getString("grounds"), GROUNDS));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stage row that cannot be read back", broken);
        }
    }
}
