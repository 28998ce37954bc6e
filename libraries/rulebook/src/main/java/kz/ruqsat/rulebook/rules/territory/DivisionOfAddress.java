package kz.ruqsat.rulebook.rules.territory;

import java.util.List;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Operation;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * A primary C3 visa is a matter of the division where the inviting party is registered, every later operation of that where the foreigner
 * resides. A filing elsewhere is returned with the right division named.
 *
 * @param id which of the two rules
 * @param which of the two addresses
 */
record DivisionOfAddress(String id, Address which) implements Rule<TerritoryFacts> {
    private static final String GROUND = "RG-ACC-03";

    enum Address {
        OF_INVITER,
        OF_FOREIGNER
    }

    static DivisionOfAddress ofInviter() {
        return new DivisionOfAddress("R-110", Address.OF_INVITER);
    }

    static DivisionOfAddress ofForeigner() {
        return new DivisionOfAddress("R-111", Address.OF_FOREIGNER);
    }

    @Override
    public boolean concerns(TerritoryFacts facts, Law law) {
        return law.text().list("categories").contains(facts.category())
                && facts.isPrimary() == (which == Address.OF_INVITER)
                && !new Territory(facts, law.data().identifierFormats()).isOfSpecialGroup();
    }

    @Override
    public List<Ruling> check(TerritoryFacts facts, Law law) {
        Territory territory = new Territory(facts, law.data().identifierFormats());
        Ruling ruling = territory
                .competent()
                .map(competent -> judged(territory, competent))
                .orElseGet(this::unknownAddress);
        boolean assumed = which == Address.OF_FOREIGNER && facts.operation() == Operation.ISSUE;
        return List.of(assumed ? ruling.assuming("OQ-09") : ruling);
    }

    private Ruling judged(Territory territory, DivisionCode competent) {
        String filedAt = territory.facts().filedAt();
        if (territory.isFiledRightly()) {
            return Ruling.passed(Sentence.of("c3.competent")
                    .text("division", filedAt.isEmpty() ? competent.code() : filedAt)
                    .text("case", which == Address.OF_INVITER ? "PRIMARY" : "LATER")
                    .text("address", territory.address()));
        }
        Sentence wrong =
                Sentence.of("c3.wrong-territory").text("division", filedAt).text("rightDivision", competent.code());
        return Ruling.failed(GROUND, wrong).about("/division");
    }

    private Ruling unknownAddress() {
        Sentence sentence = Sentence.of("c3.address-unknown").text("which", which.name());
        return Ruling.leftToOfficer(GROUND, sentence);
    }
}
