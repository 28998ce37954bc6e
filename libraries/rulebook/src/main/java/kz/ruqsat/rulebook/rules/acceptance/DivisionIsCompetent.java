package kz.ruqsat.rulebook.rules.acceptance;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Group;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Operation;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.KatoCode;
import kz.ruqsat.rulebook.reference.IdentifierFormats;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.territory.TerritoryRules;

/**
 * The rules of territory, asked of a petition at a division. Earlier visas are not told in a petition, so it is taken as one for a primary visa.
 * Source.
 *
 * @param rule a rule of territory
 */
record DivisionIsCompetent(Rule<TerritoryFacts> rule) implements Rule<PetitionFacts> {
    private static final String SPECIAL_GROUP = "SPECIAL_GROUP";

    /** All rules of territory. */
    static Stream<Rule<PetitionFacts>> all() {
        return TerritoryRules.ALL.stream().map(DivisionIsCompetent::new);
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return facts.filing().channel() == FilingChannel.MIA_TD
                && isReadable(facts, law.data().identifierFormats())
                && rule.concerns(territory(facts), law);
    }

    /** What cannot be read is the matter of R-056. */
    private static boolean isReadable(PetitionFacts facts, IdentifierFormats formats) {
        return DivisionCode.faultOf(facts.identifiers().division(), formats) == Fault.NONE
                && KatoCode.faultOf(facts.identifiers().inviter().addressCode(), formats) == Fault.NONE;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        return rule.check(territory(facts), law);
    }

    private static TerritoryFacts territory(PetitionFacts facts) {
        return new TerritoryFacts(
                facts.asked().category(),
                Operation.ISSUE,
                Earlier.NONE,
                facts.identifiers().inviter().addressCode(),
                "",
                group(facts),
                facts.identifiers().division());
    }

    private static Group group(PetitionFacts facts) {
        if (!facts.claims().contains(SPECIAL_GROUP)) {
            return Group.NONE;
        }
        return facts.registers().provenGroups().contains(SPECIAL_GROUP) ? Group.PROVEN : Group.CLAIMED;
    }
}
