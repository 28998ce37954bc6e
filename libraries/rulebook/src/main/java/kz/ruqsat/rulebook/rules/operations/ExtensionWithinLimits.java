package kz.ruqsat.rulebook.rules.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaHeld;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.Limits;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * An extension goes no further than the category, the basis document and the passport allow, each told by itself. Term and basis of work visas have
 * their own rules. Source: R-143.
 */
record ExtensionWithinLimits() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-143";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Extend;
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        Extension extension = new Extension(facts);
        if (!extension.newEndsOn().isAfter(facts.visa().endsOn())) {
            return List.of(notLater(extension));
        }
        List<Ruling> rulings = new ArrayList<>();
        ofCategory(extension, law).ifPresent(rulings::add);
        ofBasis(extension, law).ifPresent(rulings::add);
        rulings.add(ofPassport(extension, law));
        return rulings;
    }

    private static Ruling notLater(Extension extension) {
        return Ruling.notAllowed(Sentence.of("extension.not-later")
                        .day("newEnd", extension.newEndsOn())
                        .day("oldEnd", extension.facts().visa().endsOn()))
                .about("/asked/newEndsOn");
    }

    private static Optional<Ruling> ofCategory(Extension extension, Law law) {
        VisaHeld visa = extension.facts().visa();
        if (TermOfWorkVisa.categories(law, extension.facts().askedOn()).contains(visa.category())) {
            return Optional.empty();
        }
        return law.data()
                .categories()
                .find(visa.category())
                .flatMap(category -> category.limitsFor(visa.entries())
                        .map(limits ->
                                withinCategory(extension, category, limits).restingOn(category.confidence())));
    }

    private static Ruling withinCategory(Extension extension, Category category, Limits limits) {
        VisaHeld visa = extension.facts().visa();
        LocalDate until = extension.lastDay(limits.validity());
        boolean longerForGroup = extension.isLongerThan(until)
                && category.variants().stream()
                        .filter(variant -> variant.entries() == visa.entries())
                        .anyMatch(variant -> !extension.isLongerThan(extension.lastDay(variant.validity())));
        return longerForGroup
                ? Extension.leftToOfficer(extension
                                .sentence("extension.for-a-group", until)
                                .text("category", category.code()))
                        .about("/asked/newEndsOn")
                : extension.within(until, limit(extension, "CATEGORY", until));
    }

    private static Optional<Ruling> ofBasis(Extension extension, Law law) {
        VisaHeld visa = extension.facts().visa();
        if (FamilyOfWorkVisaHolder.isConcerned(extension.facts(), law)) {
            return Optional.empty();
        }
        return switch (extension.asked().basis()) {
            case Operation.BasisDocument basis ->
                Optional.of(extension.within(basis.endsOn(), limit(extension, "BASIS", basis.endsOn())));
            case Operation.NoBasis _ -> needsBasis(visa, law) ? Optional.of(open("NONE")) : Optional.empty();
            case Operation.BasisRegisterSilent _ -> Optional.of(open("SILENT"));
        };
    }

    private static boolean needsBasis(VisaHeld visa, Law law) {
        List<String> limiting = law.text().list("documentsOfBasis");
        return law.data()
                .categories()
                .find(visa.category())
                .filter(category -> category.requiredDocuments().stream().anyMatch(limiting::contains))
                .isPresent();
    }

    private static Ruling open(String reason) {
        return Extension.leftToOfficer(Sentence.of("extension.basis-open").text("reason", reason));
    }

    private static Ruling ofPassport(Extension extension, Law law) {
        int months = law.data()
                .rules()
                .rule("R-030")
                .nearest(extension.facts().askedOn())
                .number("goodAfterVisaMonths");
        boolean early = extension
                .facts()
                .passportExpiresOn()
                .isBefore(extension.newEndsOn().plusMonths(months));
        LocalDate until = extension.facts().passportExpiresOn().minusMonths(months);
        Sentence sentence = limit(extension, "PASSPORT", until);
        return early ? Ruling.failed("RG-OPS-04", sentence).about("/passportExpiresOn") : Ruling.passed(sentence);
    }

    private static Sentence limit(Extension extension, String limitedBy, LocalDate until) {
        return extension
                .sentence("extension.limit", until)
                .text("limitedBy", limitedBy)
                .text("category", extension.facts().visa().category());
    }
}
