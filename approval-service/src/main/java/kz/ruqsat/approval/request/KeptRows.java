package kz.ruqsat.approval.request;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.ruqsat.approval.request.ApprovalCommand.PassDeadline;
import kz.ruqsat.approval.request.ApprovalCommand.ReplyCommand;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Row;
import kz.ruqsat.casework.Row.Table;

/** The append-only tables beside the file. Columns of a position bear a prefix because {@code offset} is a word of SQL. */
public final class KeptRows {

    /** One row for each record of the reply topic. */
    public static final Table DISPOSITIONS = Table.of(
            "dispositions",
            "record_topic",
            "record_partition",
            "record_offset",
            "case_id",
            "request_id",
            "jti",
            "disposition",
            "received_at",
            "detail",
            "said",
            "signature");

    /** Replies that came before Berkut's receipt was known here. */
    public static final Table HELD_REPLIES =
            Table.of("held_replies", "record_topic", "record_partition", "record_offset", "case_id", "says", "reply");

    /** Which case a request id belongs to; a reply names nothing else that can be trusted. */
    public static final Table REQUESTS = Table.of("approval_requests", "request_id", "case_id", "round");

    /** Reasons of the Committee as they came, sealed. They never leave this service. */
    public static final Table SEALED_REASONS = Table.of("sealed_reasons", "request_id", "jti", "sealed");

    /** Requests that Berkut will not take. */
    public static final Table DISPATCH_REFUSALS = Table.of("dispatch_refusals", "request_id", "reason", "refused_at");

    /** Who had a request sent again. */
    public static final Table DISPATCHES_AGAIN = Table.of("dispatches_again", "request_id", "sent_by", "sent_at");

    /** Terms that passed without an answer. */
    public static final Table SILENCES = Table.of("silences", "request_id", "case_id", "round", "clock", "due_before");

    private KeptRows() {}

    static Row disposed(ApprovalFile file, Reply reply, Disposition disposition, String detail) {
        Map<String, Object> values = position(reply.position());
        values.put("case_id", file.caseId());
        values.put("request_id", reply.requestId());
        values.put("jti", reply.jti());
        values.put("disposition", disposition);
        values.put("received_at", reply.receivedAt());
        values.put("detail", detail);
        values.put("said", reply.evidence().value());
        values.put("signature", reply.evidence().signature());
        return new Row(DISPOSITIONS, values);
    }

    static Row held(ApprovalFile file, ReplyCommand command) {
        Map<String, Object> values = position(command.reply().position());
        values.put("case_id", file.caseId());
        values.put("says", command.says());
        values.put("reply", command.reply());
        return new Row(HELD_REPLIES, values);
    }

    static Row known(ApprovalFile file) {
        return new Row(
                REQUESTS, Map.of("request_id", file.requestId(), "case_id", file.caseId(), "round", file.round()));
    }

    static Row sealedReason(Reply reply) {
        return new Row(
                SEALED_REASONS,
                Map.of("request_id", reply.requestId(), "jti", reply.jti(), "sealed", reply.sealedReason()));
    }

    static Row refused(ApprovalFile file, String reason, Instant at) {
        return new Row(DISPATCH_REFUSALS, Map.of("request_id", file.requestId(), "reason", reason, "refused_at", at));
    }

    static Row sentAgain(ApprovalFile file, Act act) {
        return new Row(
                DISPATCHES_AGAIN,
                Map.of("request_id", file.requestId(), "sent_by", act.actor().subject(), "sent_at", act.at()));
    }

    static Row silence(ApprovalFile file, PassDeadline over) {
        return new Row(
                SILENCES,
                Map.of(
                        "request_id", file.requestId(),
                        "case_id", file.caseId(),
                        "round", file.round(),
                        "clock", over.clock(),
                        "due_before", over.dueBefore()));
    }

    private static Map<String, Object> position(RecordPosition position) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("record_topic", position.topic());
        values.put("record_partition", position.partition());
        values.put("record_offset", position.offset());
        return values;
    }
}
