package kz.ruqsat.berkut.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.berkut.script.PlannedAnswer;

/**
 * One accepted request as it stands.
 *
 * @param accepted how it came in
 * @param source why it gets its present answers
 * @param planned what has not gone out, in the order in which it will
 * @param sent what the broker has
 * @param notes lines that could not be planned
 * @param standing open or withdrawn
 * @param nextIndex first answer index not given yet
 */
public record RequestFile(
        Entry.Accepted accepted,
        String source,
        List<PlannedAnswer> planned,
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
                inOrder(accepted.plan()),
                List.of(),
                accepted.notes(),
                standing,
                accepted.nextIndex());
    }

    RequestFile replanned(Entry.Replanned entry) {
        return new RequestFile(
                accepted, entry.source(), inOrder(entry.plan()), sent, entry.notes(), standing, entry.nextIndex());
    }

    RequestFile sent(Entry.Sent entry) {
        var left = planned.stream()
                .filter(answer -> answer.index() != entry.index())
                .toList();
        var all = Stream.concat(sent.stream(), Stream.of(entry)).toList();
        return new RequestFile(accepted, source, left, all, notes, standing, nextIndex);
    }

    RequestFile withdrawn(Entry.Withdrawn entry) {
        return new RequestFile(
                accepted, source, List.of(), sent, notes, new Standing.Withdrawn(entry.withdrawnAt()), nextIndex);
    }

    /** Id of the request. */
    public UUID requestId() {
        return accepted.requestId();
    }

    /** The receipt of its first acceptance. */
    public Receipt receipt() {
        return new Receipt(accepted.receiptId(), accepted.requestId(), accepted.requestHash(), accepted.acceptedAt());
    }

    private static List<PlannedAnswer> inOrder(List<PlannedAnswer> plan) {
        return plan.stream().sorted(PlannedAnswer.IN_ORDER).toList();
    }
}
