package kz.ruqsat.visa.blanks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a blank.
 *
 * @param standing {@code FREE}, {@code MADE_OUT}, {@code USED} or {@code SPOILED}
 * @param caseId the case that took it; left out while it is free
 */
@Schema(description = "What became of a blank")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BlankView(String number, String body, String standing, Optional<UUID> caseId) {}
