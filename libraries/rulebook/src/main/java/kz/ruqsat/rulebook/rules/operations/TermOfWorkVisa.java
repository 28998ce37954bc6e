package kz.ruqsat.rulebook.rules.operations;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Limits;
import kz.ruqsat.rulebook.reference.Variant;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup;
import kz.ruqsat.rulebook.rules.SpecialGroup.Belonging;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A single-entry work visa lasts up to 90 days, a multiple-entry one up to 3 years, for the special group up to 5; never longer than the permit, which
 * R-143 looks at. The numbers stand in the table of categories. Source: R-114.
 */
record TermOfWorkVisa() implements Rule<OperationFacts> {
    private static final String ID = "R-114";

    /** Categories whose term this rule decides. */
    static List<String> categories(Law law, LocalDate on) {
        return law.data().rules().rule(ID).nearest(on).list("categories");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Extend
                && law.text().list("categories").contains(facts.visa().category())
                && limits(facts, law).isPresent();
    }

    private static Optional<Limits> limits(OperationFacts facts, Law law) {
        return law.data()
                .categories()
                .find(facts.visa().category())
                .flatMap(category -> category.limitsFor(facts.visa().entries()));
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        Category category =
                law.data().categories().find(facts.visa().category()).orElseThrow();
        Period general = limits(facts, law).orElseThrow().validity();
        Optional<Period> longer = longerTerm(category, facts, law);
        Belonging belonging =
                SpecialGroup.of(facts.group(), law.data(), facts.askedOn()).belonging();
        Extension extension = new Extension(facts);
        boolean needsLonger = longer.isPresent() && extension.isLongerThan(extension.lastDay(general));
        Ruling ruling = switch (belonging) {
            case YES -> within(extension, longer.orElse(general), longer.isPresent() ? "YES" : "NO");
            case NO -> within(extension, general, "NO");
            case OPEN -> needsLonger ? open(extension, longer.get()) : within(extension, general, "NO");
        };
        return List.of(ruling.restingOn(category.confidence()));
    }

    private static Optional<Period> longerTerm(Category category, OperationFacts facts, Law law) {
        return category.variants().stream()
                .filter(variant -> variant.entries() == facts.visa().entries())
                .filter(variant -> law.text().list("longerFor").contains(variant.code()))
                .map(Variant::validity)
                .findFirst();
    }

    private static Ruling within(Extension extension, Period longest, String group) {
        LocalDate until = extension.lastDay(longest);
        return extension.within(until, sentence(extension, longest, group));
    }

    /** Beyond what even the group may have nobody waits for a register. */
    private static Ruling open(Extension extension, Period longest) {
        Sentence sentence = sentence(extension, longest, "OPEN");
        return extension.isLongerThan(extension.lastDay(longest))
                ? extension.within(extension.lastDay(longest), sentence)
                : Extension.leftToOfficer(sentence).about("/asked/newEndsOn");
    }

    private static Sentence sentence(Extension extension, Period longest, String group) {
        return extension
                .sentence("c3.term", extension.lastDay(longest))
                .word("entries", "entries", extension.facts().visa().entries().name())
                .phrase("limit", Sentence.length(longest))
                .text("group", group);
    }
}
