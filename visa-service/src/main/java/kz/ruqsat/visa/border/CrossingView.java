package kz.ruqsat.visa.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.visa.issued.Crossing;
import kz.ruqsat.visa.issued.Crossing.Meaning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A crossing as it was taken.
 *
 * @param meaning what it meant for the visa
 * @param visaId the visa; left out if none is known
 * @param recordedAt when it became known here, UTC
 */
@Schema(description = "A crossing as it was taken")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CrossingView(UUID crossingId, Meaning meaning, Optional<UUID> visaId, Instant recordedAt) {

    /** A crossing that was kept, and what it said. */
    record Kept(Crossing crossing, CrossingView view) {}
}
