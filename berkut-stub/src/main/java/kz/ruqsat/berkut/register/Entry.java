package kz.ruqsat.berkut.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** Something that happened at Berkut and is never forgotten. A released kind only gains members that may be absent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(name = "started", value = Entry.Started.class),
    @Type(name = "script-put", value = Entry.ScriptPut.class),
    @Type(name = "accepted", value = Entry.Accepted.class),
    @Type(name = "repeated", value = Entry.Repeated.class),
    @Type(name = "contradicted", value = Entry.Contradicted.class),
    @Type(name = "replanned", value = Entry.Replanned.class),
    @Type(name = "withdrawn", value = Entry.Withdrawn.class),
    @Type(name = "sent", value = Entry.Sent.class)
})
public sealed interface Entry {

    /**
     * The process opened its journal.
     *
     * @param replayed entries found
     * @param droppedBytes length of a torn last line that was cut off, 0 if there was none
     */
    record Started(long replayed, long droppedBytes) implements Entry {}

    /**
     * A script was written for a case or a request.
     *
     * @param key case reference or request id
     * @param by subject of the token
     */
    record ScriptPut(String key, Script script, String by) implements Entry {}

    /**
     * A request came in for the first time; its statutory term runs from here.
     *
     * @param requestHash of the exact bytes of the body
     * @param contentHash what the sender says it hashed of the case
     * @param source why it gets these answers
     * @param notes lines of the script that could not be planned
     * @param nextIndex first answer index not given yet
     */
    record Accepted(
            UUID requestId,
            String caseReference,
            int round,
            String service,
            String category,
            String body,
            String requestHash,
            String contentHash,
            UUID receiptId,
            Instant acceptedAt,
            String source,
            List<PlannedAnswer> plan,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
            int nextIndex)
            implements Entry {
        public Accepted {
            plan = List.copyOf(plan);
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /** The same request came again, byte for byte. */
    record Repeated(UUID requestId, String requestHash) implements Entry {}

    /** The id of an accepted request came again with another body. */
    record Contradicted(UUID requestId, String requestHash) implements Entry {}

    /** A script replaced the answers that had not gone out. */
    record Replanned(
            UUID requestId,
            String source,
            List<PlannedAnswer> plan,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
            int nextIndex)
            implements Entry {
        public Replanned {
            plan = List.copyOf(plan);
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /**
     * The body in charge withdrew the request (K7).
     *
     * @param unsaid planned answers dropped by it
     */
    record Withdrawn(UUID requestId, Instant withdrawnAt, int unsaid) implements Entry {}

    /** The broker has acknowledged an answer; a repeat of it, if ever, carries the same {@code jti}. */
    record Sent(UUID requestId, int index, UUID jti, Answer answer, int partition, long offset, String why)
            implements Entry {}
}
