package kz.ruqsat.rulebook.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * In the country B8 and B9 are given to applicants for permanent residence from visa-free states, for 90 calendar days in all and once in 12
 * consecutive months from the last application (since when: OQ-12). Asked when such a visa is issued and when it is extended. Source: R-150.
 *
 * @param <F> facts of the question
 * @param wanted the term in these facts; empty if they ask for no such thing
 */
public record InCountryResidenceVisas<F>(Function<F, Optional<Wanted>> wanted) implements Rule<F> {
    private static final String SECOND = "RG-OPS-05";
    private static final String SINCE_WHEN = "OQ-12";

    /**
     * What is asked for.
     *
     * @param category its category
     * @param firstDay first day of the visa, also of one that is extended
     * @param lastDay last day asked for
     * @param askedOn day of asking
     * @param earlierApplicationsOn earlier applications for such a visa
     * @param tooLong ground of a term that is too long
     */
    public record Wanted(
            String category,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate askedOn,
            List<LocalDate> earlierApplicationsOn,
            String tooLong) {}

    /** When a visa is issued. */
    public static InCountryResidenceVisas<VisaApplicationFacts> issued() {
        return new InCountryResidenceVisas<>(facts -> facts.channel() == IssuingBody.MIA_TD
                ? Optional.of(new Wanted(
                        facts.asked().category(),
                        facts.asked().validFrom(),
                        facts.asked().validTo(),
                        facts.appliedOn(),
                        facts.earlierApplicationsOn(),
                        "RG-MIA-03"))
                : Optional.empty());
    }

    /** When a visa is extended. */
    public static InCountryResidenceVisas<OperationFacts> extended() {
        return new InCountryResidenceVisas<>(facts -> facts.asked() instanceof Extend extend
                ? Optional.of(new Wanted(
                        facts.visa().category(),
                        facts.visa().validFrom(),
                        extend.newEndsOn(),
                        facts.askedOn(),
                        facts.earlierApplicationsOn(),
                        "RG-OPS-04"))
                : Optional.empty());
    }

    @Override
    public String id() {
        return "R-150";
    }

    @Override
    public boolean concerns(F facts, Law law) {
        return wanted.apply(facts)
                .filter(one -> law.text().list("categories").contains(one.category()))
                .isPresent();
    }

    @Override
    public List<Ruling> check(F facts, Law law) {
        Wanted one = wanted.apply(facts).orElseThrow();
        List<Ruling> rulings = new ArrayList<>();
        tooLong(one, law).ifPresent(rulings::add);
        second(one, law).ifPresent(rulings::add);
        if (rulings.isEmpty()) {
            rulings.add(
                    Ruling.leftToOfficer("", Sentence.of("residence.officer").text("category", one.category())));
        }
        return rulings.stream().map(ruling -> ruling.assuming(SINCE_WHEN)).toList();
    }

    private static Optional<Ruling> tooLong(Wanted one, Law law) {
        int longest = law.text().number("longestCalendarDays");
        return one.lastDay().isAfter(one.firstDay().plusDays(longest - 1L))
                ? Optional.of(Ruling.failed(
                        one.tooLong(),
                        Sentence.of("residence.too-long")
                                .text("category", one.category())
                                .phrase("limit", Words.days(longest))
                                .day("from", one.firstDay())
                                .day("to", one.lastDay())))
                : Optional.empty();
    }

    private static Optional<Ruling> second(Wanted one, Law law) {
        int months = law.text().number("onceInMonths");
        return one.earlierApplicationsOn().stream()
                .max(Comparator.naturalOrder())
                .filter(last -> one.askedOn().isBefore(last.plusMonths(months)))
                .map(last -> Ruling.failed(
                        SECOND,
                        Sentence.of("residence.second").day("earlier", last).day("freeOn", last.plusMonths(months))));
    }
}
