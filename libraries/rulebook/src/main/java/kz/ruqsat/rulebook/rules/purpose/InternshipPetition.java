package kz.ruqsat.rulebook.rules.purpose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Practice and internship need the petition of a central executive body; under a programme of the Innovation Cluster that of the Innovation
 * Cluster. A local executive body, a university or a company cannot give it. Source.
 *
 * @param id which of the two rules
 * @param training the programme it is for
 */
record InternshipPetition(String id, Training training) implements Rule<PetitionFacts> {

    static InternshipPetition ofCentralBody() {
        return new InternshipPetition("R-062", Training.NONE);
    }

    static InternshipPetition ofInnovationCluster() {
        return new InternshipPetition("R-063", Training.INNOVATION_CLUSTER_PROGRAMME);
    }

    /** The petitions that these rules judge for a category, so that no other rule asks for them again. */
    static Stream<String> documentsJudged(String category, ReferenceData data) {
        return data.rules().rule(ofCentralBody().id()).versions().stream()
                .filter(version -> version.list("categories").contains(category))
                .flatMap(version -> version.list("documents").stream());
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.training() == training
                && law.text().list("categories").contains(facts.asked().category());
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Optional<GivenDocument> right = petitions(facts, law.text())
                .filter(petition -> mayIssue(petition.issuer(), law.text()))
                .findFirst();
        Optional<GivenDocument> shown =
                right.or(() -> petitions(facts, law.text()).findFirst());
        Sentence sentence = sentence(shown);
        return List.of(right.isPresent() ? Ruling.passed(sentence) : Ruling.failed("RG-MIA-06", sentence));
    }

    private static Stream<GivenDocument> petitions(PetitionFacts facts, RuleVersion text) {
        return facts.documents().stream()
                .filter(document -> text.list("documents").contains(document.code()));
    }

    private static boolean mayIssue(DocumentIssuer issuer, RuleVersion text) {
        return text.list("issuers").contains(issuer.name());
    }

    private Sentence sentence(Optional<GivenDocument> shown) {
        String issuer = training == Training.NONE ? "CENTRAL_EXECUTIVE_BODY" : "INNOVATION_CLUSTER";
        Sentence sentence = Sentence.of("internship.petition").text("issuer", issuer);
        return shown.map(document -> sentence.word(
                        "submittedBy", "document-issuer", document.issuer().name()))
                .orElseGet(() -> sentence.word("submittedBy", "phrase", "nobody"));
    }
}
