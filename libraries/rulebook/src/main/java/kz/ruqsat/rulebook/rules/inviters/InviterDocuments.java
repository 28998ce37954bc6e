package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The documents of every petition of a kind of inviter. What a state system has is not asked for; what is missing is shown to an officer and
 * fails nothing, since only the list of the category makes a petition incomplete. The table of invitees is given by filing.
 *
 * @param id R-057 of natural persons, R-058 of legal entities
 */
record InviterDocuments(String id) implements Rule<PetitionFacts> {

    static InviterDocuments ofNaturalPerson() {
        return new InviterDocuments("R-057");
    }

    static InviterDocuments ofLegalEntity() {
        return new InviterDocuments("R-058");
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return law.text().list("inviterKinds").contains(facts.inviterKind().name());
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Set<String> given = facts.documents().stream().map(GivenDocument::code).collect(Collectors.toSet());
        List<Ruling> missing = law.text().list("documents").stream()
                .flatMap(code -> law.data().documents().find(code).stream())
                .filter(type -> !type.isObtainable() && !given.contains(type.code()))
                .map(InviterDocuments::missing)
                .toList();
        return missing.isEmpty() ? List.of(Ruling.passed(Sentence.of("inviter.documents"))) : missing;
    }

    private static Ruling missing(DocumentType type) {
        Sentence sentence = Sentence.of("inviter.document-missing").word("document", "document", type.code());
        return Ruling.leftToOfficer("RG-ACC-05", sentence).about("/documents").restingOn(type.confidence());
    }
}
