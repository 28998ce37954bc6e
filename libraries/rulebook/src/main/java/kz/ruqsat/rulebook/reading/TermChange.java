package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.StatutoryTerm;
import kz.ruqsat.businesstime.StatutoryTerms;

/**
 * A statutory term that has another row on the later of two dates.
 *
 * @param before its row on the earlier date
 * @param after its row on the later date
 */
public record TermChange(StatutoryTerm before, StatutoryTerm after) {

    /** Whether more changes than what the length rests on. */
    public boolean isOfLength() {
        return before.length() != after.length() || before.unit() != after.unit() || before.roll() != after.roll();
    }

    /** The changed ones; none where no terms of the earlier date are known. */
    static List<TermChange> between(LocalDate earlier, LocalDate later) {
        StatutoryTerms terms = StatutoryTerms.current();
        if (earlier.isBefore(terms.firstDate())) {
            return List.of();
        }
        return StatutoryClock.ofSetLength().stream()
                .flatMap(clock -> changed(terms.term(clock, earlier), terms.term(clock, later)))
                .toList();
    }

    private static Stream<TermChange> changed(StatutoryTerm before, StatutoryTerm after) {
        return before.equals(after) ? Stream.empty() : Stream.of(new TermChange(before, after));
    }
}
