package kz.ruqsat.approval.oversight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one record of the reply topic. It does not say what the reply said.
 *
 * @param number place in the list
 * @param requestId as the record names it; left out if it could not be read
 */
@Schema(name = "ReplyDisposition")
public record DispositionView(
        @JsonIgnore long number,
        String topic,
        int partition,
        long offset,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String caseId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String jti,
        String disposition,
        Instant receivedAt,
        String detail) {}
