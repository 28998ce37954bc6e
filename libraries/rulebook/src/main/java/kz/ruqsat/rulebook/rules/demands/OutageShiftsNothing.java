package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.facts.RegisterState;
import kz.ruqsat.rulebook.reference.BanException;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A state system that does not answer is waited for; its outage does not shift the duty to the applicant. Source: R-044. */
record OutageShiftsNothing() implements Rule<DocumentDemand> {
    @Override
    public String id() {
        return "R-044";
    }

    @Override
    public boolean concerns(DocumentDemand demand, Law law) {
        return demand.register() == RegisterState.DOWN
                && Demanded.isObtainable(demand, law)
                && !Demanded.isLifted(BanException.Lifts.OBTAINABLE, demand, law);
    }

    @Override
    public List<Ruling> check(DocumentDemand demand, Law law) {
        String register = Demanded.type(demand, law).orElseThrow().obtainableFrom();
        Sentence waits = Sentence.of("register.unavailable").word("register", "register", register);
        return List.of(Ruling.notAllowed(waits).about("/document"));
    }
}
