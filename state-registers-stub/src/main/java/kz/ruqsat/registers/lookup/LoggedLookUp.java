package kz.ruqsat.registers.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * A look-up as it is remembered.
 *
 * @param n running number since the last reset, from 1 on
 * @param at instant on the stand's clock, UTC
 * @param outcome what the body was told, or would have been had it waited
 */
public record LoggedLookUp(
        long n,
        Instant at,
        UUID requestId,
        @JsonProperty("case") String caseId,
        String purpose,
        String system,
        String key,
        Outcome outcome) {}
