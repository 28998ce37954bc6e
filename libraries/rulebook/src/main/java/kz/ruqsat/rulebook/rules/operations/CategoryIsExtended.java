package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.facts.VisaHeld;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Electronic visas, single-entry visas of some categories and categories that the table does not extend are not extended; what the table does not know
 * counts as not extended. Categories that R-142 speaks of are judged there. Source: R-141.
 */
record CategoryIsExtended() implements Rule<OperationFacts> {
    private static final String GROUND = "RG-OPS-02";

    @Override
    public String id() {
        return "R-141";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Extend;
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        VisaHeld visa = facts.visa();
        if (visa.form() == VisaForm.ELECTRONIC) {
            return List.of(notPossible("ELECTRONIC", visa).about("/visa/form"));
        }
        boolean single = visa.entries() == EntryKind.SINGLE
                && law.text().list("categoriesNotExtendedAsSingleEntry").contains(visa.category());
        if (single) {
            return List.of(notPossible("SINGLE_ENTRY", visa).about("/visa/entries"));
        }
        Optional<Category> category = law.data().categories().find(visa.category());
        return category.map(found -> byTable(found, facts, law)).orElseGet(() -> List.of(unknown(visa)));
    }

    private static List<Ruling> byTable(Category category, OperationFacts facts, Law law) {
        VisaHeld visa = facts.visa();
        boolean withConsent =
                ExtensionWithConsent.categories(law, facts.askedOn()).contains(visa.category());
        return switch (category.extendable()) {
            case YES -> List.of(Ruling.passed(named("extension.possible", visa)).restingOn(category.confidence()));
            case NO, UNKNOWN ->
                List.of(notPossible("CATEGORY", visa).about("/visa/category").restingOn(category.confidence()));
            case CONDITIONAL ->
                withConsent
                        ? List.of()
                        : List.of(Ruling.leftToOfficer(GROUND, named("extension.conditional", visa))
                                .about("/visa/category")
                                .restingOn(category.confidence()));
        };
    }

    private static Ruling unknown(VisaHeld visa) {
        return Ruling.leftToOfficer(GROUND, named("category.not-offered", visa)).about("/visa/category");
    }

    private static Ruling notPossible(String reason, VisaHeld visa) {
        return Ruling.failed(GROUND, named("extension.not-possible", visa).text("reason", reason));
    }

    private static Sentence named(String code, VisaHeld visa) {
        return Sentence.of(code).text("category", visa.category());
    }
}
