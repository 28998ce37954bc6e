package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The Innovation Cluster is that of Astana Hub and the Fund its autonomous cluster fund: a petition in their name is signed by one of them. Says
 * nothing where the signer is not told; petitions for practice are judged by. Source: R-064.
 */
record ClusterOrFundSigns() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-064";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return !law.text().list("categoriesOfOtherRules").contains(facts.asked().category())
                && facts.documents().stream().anyMatch(document -> isPetition(document, law));
    }

    private static boolean isPetition(GivenDocument document, Law law) {
        return document.issuer() != DocumentIssuer.OTHER
                && law.text().list("documents").contains(document.code());
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        return IntStream.range(0, facts.documents().size())
                .filter(at -> isPetition(facts.documents().get(at), law))
                .mapToObj(at -> ruling(facts.documents().get(at), law).about("/documents/" + at + "/issuer"))
                .toList();
    }

    private static Ruling ruling(GivenDocument petition, Law law) {
        boolean signed = law.text().list("issuers").contains(petition.issuer().name());
        Sentence sentence = Sentence.of("cluster.petition")
                .word("document", "document", petition.code())
                .word("issuer", "document-issuer", petition.issuer().name())
                .text("signed", signed ? "YES" : "NO");
        return signed ? Ruling.passed(sentence) : Ruling.leftToOfficer("RG-ACC-05", sentence);
    }
}
