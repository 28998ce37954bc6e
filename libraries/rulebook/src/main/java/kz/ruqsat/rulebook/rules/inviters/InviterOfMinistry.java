package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.InvitationChannel;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * By note verbale to the Ministry of Foreign Affairs invite state bodies, diplomatic missions and international organisations, for whatever category;
 * the categories of the ministry's channel go no other way. That the note is there is looked at with the form of the petition. Source: R-052.
 */
record InviterOfMinistry() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-052";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.filing().channel() == FilingChannel.MFA
                ? Entitled.isKnown(facts)
                : ofMinistry(facts, law).isPresent();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        if (facts.filing().channel() != FilingChannel.MFA) {
            return List.of(elsewhere(ofMinistry(facts, law).orElseThrow()));
        }
        boolean may =
                law.text().list("inviterKinds").contains(facts.inviterKind().name());
        return may ? List.of() : List.of(Entitled.no("DIVISION", facts));
    }

    private static Optional<Category> ofMinistry(PetitionFacts facts, Law law) {
        return law.data()
                .categories()
                .find(facts.asked().category())
                .filter(category -> category.channel() == InvitationChannel.MFA);
    }

    private static Ruling elsewhere(Category category) {
        Sentence sentence = Sentence.of("inviter.note-verbale-only").text("category", category.code());
        return Ruling.failed(Entitled.GROUND, sentence).about("/category").restingOn(category.confidence());
    }
}
