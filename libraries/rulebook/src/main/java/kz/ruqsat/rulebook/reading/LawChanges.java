package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.ReferenceData;

/**
 * What changes between two dates.
 *
 * @param from the earlier date
 * @param to the later date
 * @param versionBefore state of the law on the earlier date
 * @param versionAfter state of the law on the later date
 * @param rules rules with another text, in the order of the catalogue
 * @param terms statutory terms with another row
 * @param listsFrom first day for which the lists are loaded; a change of the lists themselves is not known before
 */
public record LawChanges(
        LocalDate from,
        LocalDate to,
        String versionBefore,
        String versionAfter,
        List<LawChange> rules,
        List<TermChange> terms,
        LocalDate listsFrom) {

    /**
     * Compares the catalogue on two dates.
     *
     * @throws IllegalArgumentException if the later date comes first
     */
    public static LawChanges between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        ReferenceData data = ReferenceData.current();
        return new LawChanges(
                from,
                to,
                Rulebook.on(from).version(),
                Rulebook.on(to).version(),
                data.rules().all().stream()
                        .flatMap(rule -> LawChange.of(rule, from, to).stream())
                        .toList(),
                TermChange.between(from, to),
                data.validFrom());
    }
}
