package kz.ruqsat.rulebook.rules.change;

import java.util.List;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Standing;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Members, and of their families spouse and minor children; parents only if a register confirms the dependency (OQ-27). A legal entity has no visa,
 * so participants and bodies of the AIFC mean those who work for them (OQ-28). Source: R-120.
 */
record WhoBelongsToSpecialGroup() implements Rule<ChangeFacts> {
    @Override
    public String id() {
        return "R-120";
    }

    @Override
    public boolean concerns(ChangeFacts facts, Law law) {
        return facts.group().standing() != Standing.NOT_CLAIMED;
    }

    @Override
    public List<Ruling> check(ChangeFacts facts, Law law) {
        SpecialGroup group = SpecialGroup.of(facts.group(), law.data(), facts.askedOn());
        Ruling ruling = group.isCovered()
                ? Ruling.passed(sentence("group.covered", facts))
                : Ruling.failed(
                                "RG-MIA-11",
                                sentence("group.not-covered", facts)
                                        .text("reason", group.isDependant() ? "DEPENDENCY" : "KINSHIP"))
                        .about("/group/kinship");
        return List.of(assuming(ruling, facts.group(), law));
    }

    private static Ruling assuming(Ruling ruling, SpecialGroupFacts group, Law law) {
        if (group.kinship() != Kinship.MEMBER) {
            return ruling.assuming("OQ-27");
        }
        boolean employee = law.text().list("registersOfEmployees").contains(group.register());
        return employee ? ruling.assuming("OQ-28") : ruling;
    }

    private static Sentence sentence(String code, ChangeFacts facts) {
        return Sentence.of(code)
                .word("kinship", "kinship", facts.group().kinship().name());
    }
}
