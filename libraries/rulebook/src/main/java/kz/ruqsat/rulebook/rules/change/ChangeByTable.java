package kz.ruqsat.rulebook.rules.change;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.reference.CategoryChanges;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup.Belonging;
import kz.ruqsat.rulebook.wording.Sentence;

/** Who is not of the special group changes only as a row of the table allows. Source: R-122. */
record ChangeByTable() implements Rule<ChangeFacts> {
    private static final String GROUND = "RG-MIA-10";

    @Override
    public String id() {
        return "R-122";
    }

    @Override
    public boolean concerns(ChangeFacts facts, Law law) {
        return !Change.isReadable(facts, law) || Change.specialProcedure(facts, law) != Belonging.YES;
    }

    @Override
    public List<Ruling> check(ChangeFacts facts, Law law) {
        if (!Change.isReadable(facts, law)) {
            return List.of(unreadable(facts, law));
        }
        Optional<CategoryChanges.Change> row = law.data().categoryChanges().allowing(facts.held(), facts.wanted());
        if (row.isPresent()) {
            return List.of(Ruling.passed(Change.sentence(facts, "ROW"))
                    .restingOn(row.get().confidence()));
        }
        return Change.specialProcedure(facts, law) == Belonging.OPEN ? List.of() : List.of(outsideTable(facts, law));
    }

    private static Ruling unreadable(ChangeFacts facts, Law law) {
        boolean wanted = law.data().categories().find(facts.wanted()).isEmpty();
        return Ruling.leftToOfficer(
                        GROUND,
                        Sentence.of("category.not-offered").text("category", wanted ? facts.wanted() : facts.held()))
                .about(wanted ? "/wanted" : "/held");
    }

    private static Ruling outsideTable(ChangeFacts facts, Law law) {
        boolean byPractice = facts.held().isEmpty()
                && law.text().list("categoriesAfterVisaFreeEntry").contains(facts.wanted());
        Ruling ruling = byPractice
                ? Ruling.leftToOfficer(GROUND, Sentence.of("change.by-practice").text("to", facts.wanted()))
                        .restingOn(Confidence.RECALL)
                : Ruling.failed(GROUND, Change.sentence(facts, "NONE"))
                        .restingOn(law.data().categoryChanges().otherwise());
        return ruling.about("/held");
    }
}
