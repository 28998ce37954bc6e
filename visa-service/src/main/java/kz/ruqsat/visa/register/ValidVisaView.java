package kz.ruqsat.visa.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which visa is valid.
 *
 * @param visa left out if there is none
 */
@Schema(description = "The visa that was valid at the end of that day, by what was known at that moment")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ValidVisaView(LocalDate on, Instant knownAt, Optional<VisaView> visa) {}
