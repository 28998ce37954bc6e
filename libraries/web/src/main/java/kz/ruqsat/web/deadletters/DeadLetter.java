package kz.ruqsat.web.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record that was put aside, as a list shows it.
 *
 * @param id its place: topic, partition and offset
 * @param service who could not handle it
 * @param caseId its case; empty if not even that can be read
 * @param sequence its place in its case on this topic; 0 if it cannot be read
 * @param type wire type; empty if it cannot be read
 * @param status {@code PARKED} if its case waits for it, {@code WAITING} if it waits behind another, {@code IGNORED} if its type is unknown,
 *     {@code SET_ASIDE}, {@code DONE}
 * @param state how far a parked one is: {@code PARKED}, {@code REPAIRED}, {@code TRIED}, {@code APPROVED}; else its status
 * @param reason why it is here, as a code
 * @param explanation the same in sentences, with what to do next
 * @param parkedAt real time
 * @param attempts how often it was handled in vain, or at last
 * @param waitingBehind how many records of its case wait for it
 * @param version number of steps taken so far; the {@code ETag}
 * @param next what may be done now
 */
public record DeadLetter(
        String id,
        String service,
        String topic,
        int partition,
        long offset,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String caseId,
        long sequence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String type,
        String status,
        String state,
        String reason,
        String explanation,
        Instant parkedAt,
        long attempts,
        long waitingBehind,
        long version,
        List<Step> next) {

    /** Why a record is here and what helps, in sentences. */
    public static String explanation(String reason, String advice, long behind) {
        String why = reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        String stop = why.isEmpty() || why.endsWith(".") ? "" : ".";
        return (why + stop + " " + advice + behind(behind)).strip();
    }

    private static String behind(long count) {
        if (count == 0) {
            return "";
        }
        return count == 1
                ? " One record of the case waits behind it."
                : " " + count + " records of the case wait behind it.";
    }

    /**
     * The same with what it holds and what was done to it.
     *
     * @param record as it came, never changed
     * @param repaired as it was mended last
     * @param secondPerson whether sending it needs the consent of a second person
     * @param steps in order
     */
    public record Detail(
            @JsonUnwrapped DeadLetter letter,
            Content record,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Content> repaired,
            boolean secondPerson,
            List<Taken> steps) {}
}
