package kz.ruqsat.rulebook.rules.inviters;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.InvitationNeedFacts;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;

/** A petition for somebody who needs no invitation goes on like any other, and the finding says that it was not needed. Source: R-060. */
record InvitationIsNotNeeded() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-060";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return freedom(facts, law).isPresent();
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        Ruling free = freedom(facts, law).orElseThrow();
        return List.of(new Ruling(Verdict.PASSED, "", "", free.data(), free.assumptions(), free.sentence()));
    }

    private static Optional<Ruling> freedom(PetitionFacts facts, Law law) {
        return FreedFromInvitation.freedom(
                new InvitationNeedFacts(
                        facts.asked().category(),
                        facts.asked().entries(),
                        facts.invitee().nationality(),
                        facts.filing().registeredOn()),
                law);
    }
}
