package kz.ruqsat.casework.ledger;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.Delivery;
import kz.ruqsat.casework.ParkedReason;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Origin;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.casework.ledger.Loaded.Kept;
import kz.ruqsat.casework.ledger.Loaded.KeyOfInbox;
import kz.ruqsat.casework.ledger.Loaded.KeyOfRequest;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;

/** What marks works as done, so that none takes effect twice: answered requests, the inbox, finished errands; and what is parked. */
final class Marks {

    private final Map<KeyOfRequest, Kept> requests;
    private final Map<KeyOfInbox, Long> atStart;
    private final Map<KeyOfInbox, Long> inbox;
    private final Map<KeyOfInbox, UUID> lastEvents = new LinkedHashMap<>();
    private final Set<KeyOfInbox> blocked;
    private final Set<Writes.ErrandKey> errands;
    private final Writes writes = new Writes();

    Marks(Loaded loaded) {
        this.requests = new HashMap<>(loaded.requests());
        this.atStart = loaded.inbox();
        this.inbox = new HashMap<>(loaded.inbox());
        this.blocked = new HashSet<>(loaded.blocked());
        this.errands = new HashSet<>(loaded.errands());
    }

    /** The result of work that is not to be tried, because it was done before or must wait. */
    Optional<WorkResult> before(Work work) {
        return switch (work.origin()) {
            case Origin.Plain _ -> Optional.empty();
            case Origin.Request(var key) -> answered(key);
            case Origin.Done(var caseId, var kind) ->
                errands.contains(new Writes.ErrandKey(caseId, kind))
                        ? Optional.empty()
                        : Optional.of(new WorkResult.Duplicate());
            case Origin.Record r ->
                r.again().key().flatMap(this::answered).or(() -> inTurn(r.delivery(), r.envelope(), r.again(), work));
            case Origin.Ignored i ->
                inTurn(i.delivery(), i.envelope(), i.again(), work).or(() -> Optional.of(ignore(i)));
            case Origin.Poison p ->
                inTurn(p.delivery(), p.envelope(), p.again(), work).or(() -> Optional.of(park(p, p.why(), p.reason())));
            case Origin.Unreadable u -> Optional.of(parkAlone(u));
        };
    }

    /** Work has taken effect. */
    void after(Work work, Answer answer) {
        switch (work.origin()) {
            case Origin.Request(var key) -> keep(key, answer);
            case Origin.Done(var caseId, var kind) -> errands.remove(new Writes.ErrandKey(caseId, kind));
            case Origin.Record r -> {
                count(r.delivery(), r.envelope());
                if (!r.again().isFirst()) {
                    done(r.delivery(), r.again(), Taken.HANDLED, answer);
                }
            }
            case Origin.Plain _, Origin.Ignored _, Origin.Poison _, Origin.Unreadable _ -> {}
        }
    }

    /** Parks the record of this origin; what follows for its case on this topic waits behind it. */
    WorkResult park(Origin origin, ParkedReason why, String reason) {
        return switch (origin) {
            case Origin.Record(var delivery, var envelope, var again) -> park(delivery, envelope, again, why, reason);
            case Origin.Poison(var delivery, var envelope, var again, var _, var _) ->
                park(delivery, envelope, again, why, reason);
            case Origin other -> throw new IllegalStateException("only records are parked: " + other.getClass());
        };
    }

    /** Adds what is to be written about marks. */
    void writeTo(Writes all) {
        lastEvents.forEach((key, eventId) -> all.add(
                atStart.containsKey(key) ? Statement.INBOX_NEXT : Statement.INBOX_FIRST,
                Map.of(
                        "consumer", key.consumer(),
                        "topic", key.topic(),
                        "case_id", key.caseId(),
                        "sequence", inbox.get(key),
                        "event_id", eventId)));
        all.addAll(writes);
    }

    private WorkResult park(Delivery delivery, Envelope envelope, Work.Again again, ParkedReason why, String reason) {
        blocked.add(keyOf(delivery, envelope));
        if (again.isFirst()) {
            writes.add(Statement.PARKED, parkedRow(delivery, Optional.of(envelope), why, reason, "PARKED"));
        } else {
            parkAgain(delivery, again, why, reason);
        }
        return new WorkResult.Parked(reason);
    }

    private void parkAgain(Delivery delivery, Work.Again again, ParkedReason why, String reason) {
        Map<String, Object> row = statusRow(delivery, "PARKED", again.by());
        row.put("fault", why.name());
        row.put("reason", reason);
        writes.add(Statement.PARKED_DONE, row);
        writes.add(Statement.PARKED_STEPS, stepRow(delivery, again, Taken.PARKED, reason));
    }

    // Why it was put aside stays to be read.
    private void done(Delivery delivery, Work.Again again, String outcome, Answer answer) {
        writes.add(Statement.PARKED_DONE, statusRow(delivery, "DONE", again.by()));
        writes.add(Statement.PARKED_STEPS, stepRow(delivery, again, outcome, ""));
        again.key().ifPresent(key -> keep(key, answer));
    }

    private Optional<WorkResult> answered(RequestKey key) {
        return Optional.ofNullable(requests.get(keyOf(key))).map(kept -> again(key, kept));
    }

    private static WorkResult again(RequestKey key, Kept kept) {
        return kept.bodyHash().equals(key.bodyHash())
                ? new WorkResult.Replayed(kept.answer())
                : new WorkResult.Refused(RequestKey.reused());
    }

    private void keep(RequestKey key, Answer answer) {
        requests.put(keyOf(key), new Kept(key.bodyHash(), answer));
        writes.add(
                Statement.REQUESTS,
                Map.of(
                        "scope", key.scope(),
                        "key", key.key(),
                        "body_hash", key.bodyHash(),
                        "status", answer.status(),
                        "body", answer.body(),
                        "version", answer.version(),
                        "location", answer.location()));
    }

    private Optional<WorkResult> inTurn(Delivery delivery, Envelope envelope, Work.Again again, Work work) {
        if (again.isFirst()) {
            return inTurn(delivery, envelope);
        }
        long last = inbox.getOrDefault(keyOf(delivery, envelope), 0L);
        if (envelope.sequence() <= last) {
            done(delivery, again, Taken.REPEAT, work.respond().apply(List.of()));
            return Optional.of(new WorkResult.Duplicate());
        }
        return envelope.sequence() == last + 1
                ? Optional.empty()
                : Optional.of(new WorkResult.Parked("waits for sequence " + (last + 1)));
    }

    private Optional<WorkResult> inTurn(Delivery delivery, Envelope envelope) {
        KeyOfInbox key = keyOf(delivery, envelope);
        long last = inbox.getOrDefault(key, 0L);
        if (envelope.sequence() <= last) {
            return Optional.of(new WorkResult.Duplicate());
        }
        if (blocked.contains(key)) {
            return Optional.of(queue(delivery, envelope, ParkedReason.BEHIND, "waits behind a parked record"));
        }
        if (envelope.sequence() > last + 1) {
            blocked.add(key);
            return Optional.of(queue(delivery, envelope, ParkedReason.GAP, "sequence " + (last + 1) + " has not come"));
        }
        return Optional.empty();
    }

    private WorkResult queue(Delivery delivery, Envelope envelope, ParkedReason why, String reason) {
        writes.add(Statement.PARKED, parkedRow(delivery, Optional.of(envelope), why, reason, "WAITING"));
        return new WorkResult.Parked(reason);
    }

    private WorkResult ignore(Origin.Ignored ignored) {
        String reason = "type " + ignored.envelope().type() + " is unknown here";
        if (ignored.again().isFirst()) {
            writes.add(
                    Statement.PARKED,
                    parkedRow(
                            ignored.delivery(),
                            Optional.of(ignored.envelope()),
                            ParkedReason.OTHER_TYPE,
                            reason,
                            "IGNORED"));
        } else {
            Map<String, Object> row =
                    statusRow(ignored.delivery(), "IGNORED", ignored.again().by());
            row.put("fault", ParkedReason.OTHER_TYPE.name());
            row.put("reason", reason);
            writes.add(Statement.PARKED_DONE, row);
            writes.add(Statement.PARKED_STEPS, stepRow(ignored.delivery(), ignored.again(), Taken.HANDLED, reason));
        }
        count(ignored.delivery(), ignored.envelope());
        return new WorkResult.Duplicate();
    }

    private WorkResult parkAlone(Origin.Unreadable unreadable) {
        writes.add(
                Statement.PARKED,
                parkedRow(unreadable.delivery(), Optional.empty(), unreadable.why(), unreadable.reason(), "PARKED"));
        return new WorkResult.Parked(unreadable.reason());
    }

    private void count(Delivery delivery, Envelope envelope) {
        KeyOfInbox key = keyOf(delivery, envelope);
        inbox.put(key, envelope.sequence());
        lastEvents.put(key, envelope.id());
    }

    private static Map<String, Object> parkedRow(
            Delivery delivery, Optional<Envelope> envelope, ParkedReason why, String reason, String status) {
        Map<String, Object> row = new HashMap<>(place(delivery));
        envelope.ifPresent(e -> row.put("case_id", e.subject()));
        row.put("sequence", envelope.map(Envelope::sequence).orElse(0L));
        row.put("fault", why.name());
        row.put("reason", reason);
        row.put("headers", delivery.headers());
        row.put("value", Base64.getEncoder().encodeToString(delivery.value()));
        row.put("status", status);
        row.put("copied", false);
        return row;
    }

    private static Map<String, Object> statusRow(Delivery delivery, String status, String doneBy) {
        Map<String, Object> row = new HashMap<>(place(delivery));
        row.put("status", status);
        row.put("done_by", doneBy);
        return row;
    }

    private static Map<String, Object> stepRow(Delivery delivery, Work.Again again, String outcome, String sentence) {
        Map<String, Object> row = new HashMap<>(place(delivery));
        row.put("step", Step.REDRIVE.name());
        row.put("done_by", again.by());
        row.put("at", again.at());
        row.put("outcome", outcome);
        row.put("sentence", sentence);
        return row;
    }

    private static Map<String, Object> place(Delivery delivery) {
        return Map.of(
                "consumer", delivery.consumer(),
                "topic", delivery.topic(),
                "partition", delivery.partition(),
                "offset", delivery.offset());
    }

    private static KeyOfInbox keyOf(Delivery delivery, Envelope envelope) {
        return new KeyOfInbox(
                delivery.consumer(), delivery.topic(), envelope.subject().value());
    }

    private static KeyOfRequest keyOf(RequestKey key) {
        return new KeyOfRequest(key.scope(), key.key());
    }
}
