package kz.ruqsat.visa.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a visa, with both times: from when it holds, and when it became known. */
@Schema(
        description =
                "What became of a visa; each line with the time from which it holds and the time at which it became known")
record VisaHistory(List<Standing> standings, List<Crossing> crossings) {

    /**
     * One standing.
     *
     * @param body the body that brought it about
     * @param since from when it holds, UTC
     * @param recordedAt when it became known here, UTC
     */
    record Standing(String state, String body, Instant since, Instant recordedAt) {}

    /**
     * One crossing of the border.
     *
     * @param meaning what it meant for the visa
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Crossing(
            UUID crossingId,
            String direction,
            Instant crossedAt,
            String borderPoint,
            String meaning,
            Instant recordedAt) {}
}
