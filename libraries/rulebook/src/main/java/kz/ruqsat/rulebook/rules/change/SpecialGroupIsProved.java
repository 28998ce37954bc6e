package kz.ruqsat.rulebook.rules.change;

import java.util.List;
import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Standing;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.SpecialGroup;
import kz.ruqsat.rulebook.rules.SpecialGroup.Unproved;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The register of the AIFC or of Astana Hub proves membership, a document of civil status the family tie; a declaration is not enough. While the
 * register is silent nobody is refused. Source: R-124.
 */
record SpecialGroupIsProved() implements Rule<ChangeFacts> {
    private static final String GROUND = "RG-MIA-11";

    @Override
    public String id() {
        return "R-124";
    }

    @Override
    public boolean concerns(ChangeFacts facts, Law law) {
        return facts.group().standing() != Standing.NOT_CLAIMED;
    }

    @Override
    public List<Ruling> check(ChangeFacts facts, Law law) {
        if (facts.group().standing() == Standing.REGISTER_SILENT) {
            return List.of(Ruling.leftToOfficer(GROUND, Sentence.of("group.unavailable"))
                    .about("/group"));
        }
        return List.of(SpecialGroup.of(facts.group(), law.data(), facts.askedOn())
                .unproved()
                .map(SpecialGroupIsProved::unproved)
                .orElseGet(() -> Ruling.passed(Sentence.of("group.proved")
                        .word("register", "register", facts.group().register()))));
    }

    private static Ruling unproved(Unproved reason) {
        return Ruling.failed(GROUND, Sentence.of("group.unproved").text("reason", reason.name()))
                .about(reason == Unproved.TIE ? "/group/tie" : "/group/register");
    }
}
