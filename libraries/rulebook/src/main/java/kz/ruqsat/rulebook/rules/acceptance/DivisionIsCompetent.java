package kz.ruqsat.rulebook.rules.acceptance;

import java.util.List;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.KatoCode;
import kz.ruqsat.rulebook.reference.IdentifierFormats;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A primary C3 visa is a matter of the division where the inviting party is registered. The special group is not bound (R-126, OQ-09): a petition
 * that claims it goes on, and an officer looks where no register proves it. Source: R-110.
 */
record DivisionIsCompetent() implements Rule<PetitionFacts> {
    private static final String GROUND = "RG-ACC-03";
    private static final String SPECIAL_GROUP = "SPECIAL_GROUP";

    @Override
    public String id() {
        return "R-110";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.filing().channel() == FilingChannel.MIA_TD
                && law.text().list("categories").contains(facts.asked().category())
                && isReadable(facts, law.data().identifierFormats());
    }

    /** What cannot be read is the matter of R-056. */
    private static boolean isReadable(PetitionFacts facts, IdentifierFormats formats) {
        return DivisionCode.faultOf(facts.identifiers().division(), formats) == Fault.NONE
                && KatoCode.faultOf(facts.identifiers().inviter().addressCode(), formats) == Fault.NONE;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        IdentifierFormats formats = law.data().identifierFormats();
        String address = facts.identifiers().inviter().addressCode();
        String region = address.substring(0, 2);
        String division = facts.identifiers().division();
        String competent = "MIA" + region;
        if (DivisionCode.of(division, formats).region().equals(region)) {
            return List.of(Ruling.passed(Sentence.of("c3.competent")
                    .text("division", division)
                    .text("case", "PRIMARY")
                    .text("address", address)));
        }
        if (facts.claims().contains(SPECIAL_GROUP)) {
            return List.of(ofSpecialGroup(facts, competent));
        }
        Sentence wrong =
                Sentence.of("c3.wrong-territory").text("division", division).text("rightDivision", competent);
        return List.of(Ruling.failed(GROUND, wrong).about("/division"));
    }

    private static Ruling ofSpecialGroup(PetitionFacts facts, String otherwise) {
        boolean proved = facts.registers().provenGroups().contains(SPECIAL_GROUP);
        Sentence sentence = Sentence.of("c3.special-group")
                .text("proved", proved ? "YES" : "NO")
                .text("rightDivision", otherwise);
        Ruling ruling = proved ? Ruling.passed(sentence) : Ruling.leftToOfficer(GROUND, sentence);
        return ruling.assuming("OQ-09");
    }
}
