package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What came of sending a record.
 *
 * @param result {@code DONE}, or {@code PARKED} if it was in vain
 * @param sentence why it was in vain
 * @param following how many records wait behind it, and follow by themselves
 */
public record Sent(
        String id,
        String result,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sentence,
        long following) {}
