package kz.ruqsat.rulebook.assessing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.StatutoryTerm;
import kz.ruqsat.businesstime.StatutoryTerms;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * A term that would run if each step were taken on the last day of its own term.
 *
 * @param clock which
 * @param name by language
 * @param after the clock on whose last day it starts; empty for the first
 * @param computation every day walked; its event is assumed
 * @param explanation the computation as one English line
 */
public record DueDate(
        StatutoryClock clock, Map<String, String> name, String after, Computation computation, String explanation) {
    private static final Deadlines DEADLINES = Deadlines.standard();

    /**
     * Review, approval, detailed check and decision after each, by the lengths of the registration date. Source.
     *
     * @throws kz.ruqsat.businesstime.CalendarNotPublishedException if a day outside the published calendars is needed
     * @throws kz.ruqsat.businesstime.TermNotInForceException if no term is known on the date yet
     */
    static List<DueDate> reckon(LocalDate on, Languages languages) {
        Reckoning reckoning = new Reckoning(on, languages);
        DueDate review = reckoning.first(StatutoryClock.MIA_REVIEW, KazakhstanTime.endOf(on.minusDays(1)));
        DueDate approval = reckoning.after(review, StatutoryClock.KNB_3WD);
        DueDate detailed = reckoning.after(review, StatutoryClock.KNB_30CD);
        return List.of(
                review,
                approval,
                reckoning.after(approval, StatutoryClock.DECISION_1WD),
                detailed,
                reckoning.after(detailed, StatutoryClock.DECISION_1WD));
    }

    private record Reckoning(LocalDate registeredOn, Languages languages) {

        DueDate first(StatutoryClock clock, Instant at) {
            return at(clock, "", at);
        }

        DueDate after(DueDate earlier, StatutoryClock clock) {
            return at(clock, earlier.clock().name(), earlier.computation().officeCloseWarning());
        }

        private DueDate at(StatutoryClock clock, String after, Instant eventAt) {
            StatutoryTerm term = StatutoryTerms.current().term(clock, registeredOn);
            Computation computation = DEADLINES.compute(term, eventAt, term.startPolicy());
            return new DueDate(clock, languages.word("clock", clock.name()), after, computation, computation.explain());
        }
    }
}
