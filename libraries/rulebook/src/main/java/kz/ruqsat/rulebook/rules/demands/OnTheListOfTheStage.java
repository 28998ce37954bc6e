package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.reference.BanException;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Only a document of the category's list, or of those of every petition, may be asked for, and only at its stage. What is obtainable
 * is the matter of R-040. Source: R-045.
 */
record OnTheListOfTheStage() implements Rule<DocumentDemand> {
    private static final List<String> OF_EVERY_PETITION = List.of("R-057", "R-058");

    @Override
    public String id() {
        return "R-045";
    }

    @Override
    public boolean concerns(DocumentDemand demand, Law law) {
        return !Demanded.isObtainable(demand, law) || Demanded.isLifted(BanException.Lifts.OBTAINABLE, demand, law);
    }

    @Override
    public List<Ruling> check(DocumentDemand demand, Law law) {
        Optional<DocumentType> type = Demanded.type(demand, law);
        if (type.isEmpty()) {
            return List.of(
                    Ruling.notAllowed(Sentence.of("demand.unknown-document")).about("/document"));
        }
        return List.of(listed(demand, type.get(), law).about("/document"));
    }

    private static Ruling listed(DocumentDemand demand, DocumentType type, Law law) {
        Optional<Category> category = law.data().categories().find(demand.category());
        boolean ofList =
                category.filter(found -> found.lists(type.code())).isPresent() || isOfEveryPetition(demand, law);
        boolean due = ofList && type.belongsTo(demand.stage());
        Sentence sentence = Sentence.of(due ? "demand.due" : "demand.not-due")
                .word("document", Demanded.DOCUMENT, type.code())
                .text("category", demand.category())
                .text("stage", demand.stage().name());
        Ruling ruling = (due ? Ruling.passed(sentence) : Ruling.notAllowed(sentence)).restingOn(type.confidence());
        return category.map(found -> ruling.restingOn(found.confidence())).orElse(ruling);
    }

    private static boolean isOfEveryPetition(DocumentDemand demand, Law law) {
        Stream<RuleVersion> texts =
                OF_EVERY_PETITION.stream().flatMap(id -> law.data().rules().rule(id).on(demand.askedOn()).stream());
        return demand.stage() == CaseStage.PETITION
                && texts.anyMatch(text -> text.list("documents").contains(demand.document()));
    }
}
