package kz.ruqsat.casework.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.CaseId;

/**
 * How a case stands, between load and write. Immutable, so that work that is refused is undone by going back to the sheet before.
 *
 * @param kind kind of case
 * @param file the file; empty before the case exists
 * @param moves rows in its history
 * @param head hash of the last of them
 * @param sequences last sequence per topic
 * @param effectiveAt when the last move took effect
 * @param running running terms by clock
 * @param contacts where those who are told of it want to be written to
 */
record Sheet(
        String kind,
        Optional<CaseFile> file,
        long moves,
        String head,
        Map<String, Long> sequences,
        Instant effectiveAt,
        Map<String, RunningTerm> running,
        List<Contact> contacts) {

    /**
     * A running term and the move that started it.
     *
     * @param generation number of that move
     */
    record RunningTerm(Term term, long generation) {}

    Sheet {
        sequences = Map.copyOf(sequences);
        running = Map.copyOf(running);
        contacts = List.copyOf(contacts);
    }

    /** A case that does not exist yet. */
    static Sheet blank(String kind) {
        return new Sheet(kind, Optional.empty(), 0, "", Map.of(), Instant.EPOCH, Map.of(), List.of());
    }

    Sheet without(String clock) {
        Map<String, RunningTerm> rest = new LinkedHashMap<>(running);
        rest.remove(clock);
        return new Sheet(kind, file, moves, head, sequences, effectiveAt, rest, contacts);
    }

    Sheet with(RunningTerm started) {
        Map<String, RunningTerm> more = new LinkedHashMap<>(running);
        more.put(started.term().clock(), started);
        return new Sheet(kind, file, moves, head, sequences, effectiveAt, more, contacts);
    }

    Sheet moved(CaseFile next, String newHead, Instant at) {
        return new Sheet(kind, Optional.of(next), moves + 1, newHead, sequences, at, running, contacts);
    }

    Sheet counted(String topic, long sequence) {
        Map<String, Long> more = new LinkedHashMap<>(sequences);
        more.put(topic, sequence);
        return new Sheet(kind, file, moves, head, more, effectiveAt, running, contacts);
    }

    /** The newest contact of a recipient counts; none leaves all as they are. */
    Sheet reaching(List<Contact> newest) {
        if (newest.isEmpty()) {
            return this;
        }
        Map<String, Contact> byRecipient = new LinkedHashMap<>();
        contacts.forEach(contact -> byRecipient.put(contact.recipient(), contact));
        newest.forEach(contact -> byRecipient.put(contact.recipient(), contact));
        List<Contact> all = List.copyOf(byRecipient.values());
        return new Sheet(kind, file, moves, head, sequences, effectiveAt, running, all);
    }

    long nextSequence(String topic) {
        return sequences.getOrDefault(topic, 0L) + 1;
    }

    String state() {
        return file.map(CaseFile::state).orElse("");
    }

    /** The running term that is due first, if it is due by {@code at}. */
    Optional<RunningTerm> dueBy(Instant at) {
        return running.values().stream()
                .filter(t -> !t.term().dueBefore().isAfter(at))
                .min(Comparator.comparing((RunningTerm t) -> t.term().dueBefore())
                        .thenComparing(t -> t.term().clock()));
    }

    /** The row of the case. */
    Map<String, Object> row(CaseId caseId, long version) {
        CaseFile current = file.orElseThrow();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_id", caseId);
        row.put("kind", kind);
        row.put("state", current.state());
        row.put("number", nullIfEmpty(current.keys().number()));
        row.put("folder", nullIfEmpty(current.keys().folder()));
        row.put("body", current.keys().body());
        row.put("owner", current.keys().owner());
        row.put("file", CaseJson.write(current));
        row.put("moves", moves);
        row.put("sequences", CaseJson.write(sequences));
        row.put("head", head);
        row.put("effective_at", effectiveAt);
        row.put("contacts", contacts.isEmpty() ? "" : CaseJson.write(contacts));
        row.put("version", version);
        return row;
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    CaseSnapshot snapshot(CaseId caseId) {
        List<Term> terms = running.values().stream()
                .map(RunningTerm::term)
                .sorted(Comparator.comparing(Term::dueBefore).thenComparing(Term::clock))
                .toList();
        return new CaseSnapshot(caseId, kind, file.orElseThrow(), moves, effectiveAt, terms);
    }
}
