package kz.ruqsat.berkut.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.choosing.Profile;
import kz.ruqsat.berkut.choosing.Rule;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.berkut.faults.FaultKind;
import kz.ruqsat.berkut.script.Manner;
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
    @Type(name = "sent", value = Entry.Sent.class),
    @Type(name = "rule-put", value = Entry.RulePut.class),
    @Type(name = "rule-removed", value = Entry.RuleRemoved.class),
    @Type(name = "profile-put", value = Entry.ProfilePut.class),
    @Type(name = "namespace-put", value = Entry.NamespacePut.class),
    @Type(name = "fault-put", value = Entry.FaultPut.class),
    @Type(name = "fault-removed", value = Entry.FaultRemoved.class),
    @Type(name = "fault-struck", value = Entry.FaultStruck.class),
    @Type(name = "key-chosen", value = Entry.KeyChosen.class),
    @Type(name = "disowned", value = Entry.Disowned.class),
    @Type(name = "unmatched", value = Entry.Unmatched.class),
    @Type(name = "reset", value = Entry.Reset.class)
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
     * @param namespace it belongs to; empty for the common one
     */
    record ScriptPut(
            String key,
            Script script,
            String by,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String namespace) implements Entry {
        public ScriptPut {
            namespace = orNone(namespace);
        }
    }

    /**
     * A request came in for the first time; its statutory term runs from here.
     *
     * @param requestHash of the exact bytes of the body
     * @param contentHash what the sender says it hashed of the case
     * @param source why it gets these answers
     * @param notes lines of the script that could not be planned
     * @param nextIndex first answer index not given yet
     * @param script what was planned by, kept where a line of it waits for a withdrawal; at most one
     * @param namespace it belongs to; empty for the common one
     * @param signature detached JWS over the body's exact bytes; empty if none was asked for
     * @param traceparent W3C trace context of the call, which the answers carry on; empty if none
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
            int nextIndex,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Script> script,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String namespace,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String signature,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String traceparent)
            implements Entry {
        public Accepted {
            plan = List.copyOf(plan);
            notes = notes == null ? List.of() : List.copyOf(notes);
            script = script == null ? List.of() : List.copyOf(script);
            namespace = orNone(namespace);
            signature = orNone(signature);
            traceparent = orNone(traceparent);
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
            int nextIndex,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Script> script)
            implements Entry {
        public Replanned {
            plan = List.copyOf(plan);
            notes = notes == null ? List.of() : List.copyOf(notes);
            script = script == null ? List.of() : List.copyOf(script);
        }
    }

    /**
     * The body in charge withdrew the request (K7).
     *
     * @param unsaid planned answers dropped by it
     */
    record Withdrawn(UUID requestId, Instant withdrawnAt, int unsaid) implements Entry {}

    /**
     * The broker has acknowledged an answer; a repeat of it, if ever, carries the same {@code jti}.
     *
     * @param manner how it was put on the topic
     */
    record Sent(
            UUID requestId, int index, UUID jti, Answer answer, int partition, long offset, String why, Manner manner)
            implements Entry {
        public Sent {
            manner = manner == null ? Manner.PLAIN : manner;
        }
    }

    /** A script was written for all requests of some attributes. */
    record RulePut(Rule rule, String by) implements Entry {}

    /** A rule was taken back. */
    record RuleRemoved(String namespace, String name, String by) implements Entry {}

    /** The way of answering unscripted requests was set. */
    record ProfilePut(String namespace, Profile profile, String by) implements Entry {}

    /** A namespace was declared. */
    record NamespacePut(Namespace namespace, String by) implements Entry {}

    /** Something is to go wrong. */
    record FaultPut(Fault fault, String by) implements Entry {}

    /** It is to go wrong no longer. */
    record FaultRemoved(int number, String by) implements Entry {}

    /** It went wrong for a call. */
    record FaultStruck(
            int number,
            FaultKind fault,
            String namespace,
            String method,
            String path,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String requestId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String caseReference)
            implements Entry {
        public FaultStruck {
            requestId = orNone(requestId);
            caseReference = orNone(caseReference);
        }
    }

    /** Berkut signs with another key from here on. */
    record KeyChosen(String keyId, String by) implements Entry {}

    /**
     * A call that its sender's signature does not stand behind; nothing was done.
     *
     * @param disposition why: a value of {@code SignatureFinding}
     * @param requestHash of the body's exact bytes
     */
    record Disowned(UUID requestId, String disposition, String requestHash, String namespace) implements Entry {}

    /**
     * A call that nothing was meant for: an address nobody knows, a body that cannot be read, or a request that a namespace wanted scripted.
     *
     * @param why in a few words; never what was sent
     */
    record Unmatched(
            String namespace,
            String method,
            String path,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String requestId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String caseReference,
            int status,
            String why)
            implements Entry {
        public Unmatched {
            requestId = orNone(requestId);
            caseReference = orNone(caseReference);
        }
    }

    /** All of a namespace was forgotten; requests of it that come again are new. */
    record Reset(String namespace, String by) implements Entry {}

    private static String orNone(String text) {
        return text == null ? "" : text;
    }
}
