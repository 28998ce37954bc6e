package kz.ruqsat.berkut.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.berkut.script.Planner.Moments;
import kz.ruqsat.berkut.script.Script;

/**
 * One accepted request as it stands.
 *
 * @param accepted how it came in
 * @param source why it gets its present answers
 * @param script what its answers were planned by, while a line of it waits for a withdrawal; at most one
 * @param planned what has not gone out, in the order in which it will
 * @param said what has gone out, as it was planned
 * @param sent what the broker has
 * @param notes lines that could not be planned
 * @param standing open or withdrawn
 * @param nextIndex first answer index not given yet
 */
public record RequestFile(
        Entry.Accepted accepted,
        String source,
        List<Script> script,
        List<PlannedAnswer> planned,
        List<PlannedAnswer> said,
        List<Entry.Sent> sent,
        List<String> notes,
        Standing standing,
        int nextIndex) {

    /** Whether the sender still wants an answer. */
    public sealed interface Standing {
        /** It does. */
        record Open() implements Standing {}

        /** It took the request back (K7). */
        record Withdrawn(Instant at) implements Standing {}
    }

    static RequestFile open(Entry.Accepted accepted, Standing standing) {
        return new RequestFile(
                accepted,
                accepted.source(),
                accepted.script(),
                inOrder(accepted.plan()),
                List.of(),
                List.of(),
                accepted.notes(),
                standing,
                accepted.nextIndex());
    }

    RequestFile replanned(Entry.Replanned entry) {
        return new RequestFile(
                accepted,
                entry.source(),
                entry.script(),
                inOrder(entry.plan()),
                said,
                sent,
                entry.notes(),
                standing,
                entry.nextIndex());
    }

    RequestFile sent(Entry.Sent entry) {
        var left = planned.stream()
                .filter(answer -> answer.index() != entry.index())
                .toList();
        var out = planned.stream().filter(answer -> answer.index() == entry.index());
        return new RequestFile(
                accepted,
                source,
                script,
                left,
                Stream.concat(said.stream(), out).toList(),
                Stream.concat(sent.stream(), Stream.of(entry)).toList(),
                notes,
                standing,
                nextIndex);
    }

    RequestFile withdrawn(Entry.Withdrawn entry) {
        return new RequestFile(
                accepted,
                source,
                script,
                List.of(),
                said,
                sent,
                notes,
                new Standing.Withdrawn(entry.withdrawnAt()),
                nextIndex);
    }

    /** Id of the request. */
    public UUID requestId() {
        return accepted.requestId();
    }

    /** The namespace it belongs to. */
    public String namespace() {
        return accepted.namespace();
    }

    /** The receipt of its first acceptance. */
    public Receipt receipt() {
        return new Receipt(accepted.receiptId(), accepted.requestId(), accepted.requestHash(), accepted.acceptedAt());
    }

    /** What its answers count from, if they are planned at that moment. */
    Moments moments(Instant now) {
        List<Instant> withdrawnAt = switch (standing) {
            case Standing.Withdrawn(var at) -> List.of(at);
            case Standing.Open() -> List.of();
        };
        return new Moments(accepted.acceptedAt(), now, withdrawnAt, said);
    }

    private static List<PlannedAnswer> inOrder(List<PlannedAnswer> plan) {
        return plan.stream().sorted(PlannedAnswer.IN_ORDER).toList();
    }
}
