package kz.ruqsat.berkut.register;

import java.util.List;

/**
 * Result of a decision, valid once its entries are in the journal.
 *
 * @param entries what happened, in order; none for a question
 * @param result what the asker is told
 */
public record Decided<R>(List<Entry> entries, R result) {

    public Decided {
        entries = List.copyOf(entries);
    }

    /** Nothing happened. */
    public static <R> Decided<R> nothing(R result) {
        return new Decided<>(List.of(), result);
    }

    /** One thing happened. */
    public static <R> Decided<R> that(Entry entry, R result) {
        return new Decided<>(List.of(entry), result);
    }
}
