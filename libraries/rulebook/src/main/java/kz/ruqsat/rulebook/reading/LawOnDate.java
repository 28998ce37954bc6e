package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * The whole catalogue on a date.
 *
 * @param on civil date
 * @param version data version and state of the law, such as 2026.1/2026-03-10
 * @param listsFrom first day for which the lists are loaded
 * @param rules every rule, in the order of the catalogue
 */
public record LawOnDate(LocalDate on, String version, LocalDate listsFrom, List<RuleOnDate> rules) {

    public static LawOnDate of(LocalDate on, Languages languages) {
        ReferenceData data = ReferenceData.current();
        return new LawOnDate(
                on,
                Rulebook.on(on).version(),
                data.validFrom(),
                data.rules().all().stream()
                        .map(rule -> RuleOnDate.of(rule, on, languages))
                        .toList());
    }
}
