package kz.ruqsat.casework.deadletters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.casework.ParkedRecords.Entry;
import kz.ruqsat.web.deadletters.Handling;
import kz.ruqsat.web.deadletters.Repair;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;

/**
 * A record that was put aside, with everything that was done to it.
 *
 * @param entry as it came
 * @param behind how many records of its case wait for what follows it
 * @param replaced true if that does not need this very record, because another of its sequence is there
 * @param lines steps in order
 */
record Standing(Entry entry, long behind, boolean replaced, List<Line> lines) {

    Standing {
        lines = List.copyOf(lines);
    }

    Place place() {
        return new Place(entry.topic(), entry.partition(), entry.offset());
    }

    long version() {
        return lines.size();
    }

    List<Taken> steps() {
        return lines.stream().map(Line::taken).toList();
    }

    Handling handling(boolean secondPerson) {
        return new Handling(entry.status(), steps(), secondPerson);
    }

    Repair.Original original() {
        return new Repair.Original(
                entry.topic(),
                entry.headers(),
                entry.caseId().isPresent() ? Repair.Identity.READ : Repair.Identity.UNREAD);
    }

    /** As it was mended last; empty if it was not. */
    Optional<Entry> repaired() {
        return lines.reversed().stream()
                .map(line -> line.mended(entry).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** As it would be sent. */
    Entry present() {
        return repaired().orElse(entry);
    }

    /** How often it was handled: when it came, unless it had to wait, and whenever it was sent. */
    long attempts() {
        List<Taken> sent =
                steps().stream().filter(s -> s.step() == Step.REDRIVE).toList();
        boolean waited = entry.why().isWaiting()
                || !sent.isEmpty() && sent.getFirst().by().equals(Entry.BY_ITSELF);
        return sent.size() + (waited ? 0 : 1);
    }
}
