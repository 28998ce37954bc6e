package kz.ruqsat.rulebook.rules.entries;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.Limits;
import kz.ruqsat.rulebook.reference.StayLimit;
import kz.ruqsat.rulebook.reference.Variant;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The category offers the number of entries, and validity and stay are within its limits. First and last day of the visa both count. A longer
 * validity that a claimed group would have is left to an officer. Source: R-071.
 */
record EntriesAndValidityFit() implements Rule<PetitionFacts> {
    private static final String TOO_WIDE = "RG-MIA-03";

    @Override
    public String id() {
        return "R-071";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Optional<Category> category = law.data().categories().find(facts.asked().category());
        Confidence row = category.map(Category::confidence).orElse(Confidence.SEED);
        List<Ruling> rulings = category.flatMap(
                        found -> limits(facts.asked(), found, law).map(limits -> within(facts, found, limits)))
                .orElseGet(() -> List.of(notOffered(facts.asked())));
        return rulings.stream().map(ruling -> ruling.restingOn(row)).toList();
    }

    private static Optional<Limits> limits(VisaAsked asked, Category category, Law law) {
        Optional<Limits> limits = category.limitsFor(asked.entries());
        return asked.form() == VisaForm.ELECTRONIC
                ? limits.map(general -> law.data().electronicVisas().limitsOf(category.code(), general))
                : limits;
    }

    private static Ruling notOffered(VisaAsked asked) {
        return Ruling.failed(
                "RG-MIA-02",
                Sentence.of("entries.not-offered")
                        .text("category", asked.category())
                        .text("asked", asked.entries().name()));
    }

    private static List<Ruling> within(PetitionFacts facts, Category category, Limits limits) {
        List<Ruling> rulings = new ArrayList<>();
        if (isLongerThan(limits.validity(), facts.asked())) {
            rulings.add(tooLong(facts, category, limits.validity()));
        }
        if (facts.asked().stayPerEntryDays() > longestStay(limits.stay(), facts.asked())) {
            rulings.add(stayTooLong(facts.asked(), limits.stay()));
        }
        if (rulings.isEmpty()) {
            rulings.add(fits(facts.asked()));
        }
        return rulings;
    }

    private static boolean isLongerThan(Period limit, VisaAsked asked) {
        return asked.validTo().isAfter(asked.validFrom().plus(limit).minusDays(1));
    }

    private static int longestStay(StayLimit limit, VisaAsked asked) {
        return switch (limit) {
            case StayLimit.WholeValidity _ -> asked.validityDays();
            case StayLimit.Days days -> days.days();
        };
    }

    private static Ruling tooLong(PetitionFacts facts, Category category, Period limit) {
        return category.variants().stream()
                .filter(variant -> mayApply(variant, facts))
                .findFirst()
                .map(variant -> longerForGroup(facts.asked(), limit, variant))
                .orElseGet(() -> Ruling.failed(
                        TOO_WIDE,
                        tooWide(facts.asked(), "VALIDITY", facts.asked().validityDays())
                                .phrase("limit", Sentence.length(limit))));
    }

    private static boolean mayApply(Variant variant, PetitionFacts facts) {
        return variant.entries() == facts.asked().entries()
                && facts.claims().contains(variant.code())
                && !isLongerThan(variant.validity(), facts.asked());
    }

    private static Ruling longerForGroup(VisaAsked asked, Period limit, Variant variant) {
        return Ruling.leftToOfficer(
                TOO_WIDE,
                Sentence.of("validity.variant")
                        .phrase("asked", Words.days(asked.validityDays()))
                        .text("category", asked.category())
                        .phrase("limit", Sentence.length(limit))
                        .phrase("longer", Sentence.length(variant.validity())));
    }

    private static Ruling stayTooLong(VisaAsked asked, StayLimit limit) {
        return Ruling.failed(
                TOO_WIDE, tooWide(asked, "STAY", asked.stayPerEntryDays()).phrase("limit", Words.stay(limit)));
    }

    private static Sentence tooWide(VisaAsked asked, String what, int days) {
        return Sentence.of("validity.too-wide")
                .text("what", what)
                .phrase("asked", Words.days(days))
                .text("limitedBy", "CATEGORY")
                .text("category", asked.category());
    }

    private static Ruling fits(VisaAsked asked) {
        return Ruling.passed(Sentence.of("validity.within")
                .word("entries", "entries", asked.entries().name())
                .phrase("validity", Words.days(asked.validityDays()))
                .phrase("stay", Words.days(asked.stayPerEntryDays()))
                .text("category", asked.category()));
    }
}
