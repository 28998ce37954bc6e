package kz.ruqsat.rulebook.rules.operations;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * An expired visa is not extended; the extension of a work visa is asked for from 30 days before its last day, read as calendar days. Who comes too
 * early is not refused but comes again. Source: R-140.
 */
record ExtensionInTime() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-140";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Extend && !Running.isInvalid(facts);
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        return List.of(Running.refusal(facts).orElseGet(() -> inWindow(facts, law)));
    }

    private static Ruling inWindow(OperationFacts facts, Law law) {
        LocalDate opensOn = facts.visa().endsOn().minusDays(law.text().number("windowCalendarDays"));
        if (!law.text().list("categories").contains(facts.visa().category())) {
            return Ruling.passed(sentence("RUNNING", opensOn, facts));
        }
        return facts.askedOn().isBefore(opensOn)
                ? Ruling.notAllowed(sentence("EARLY", opensOn, facts)).about("/askedOn")
                : Ruling.passed(sentence("WITHIN", opensOn, facts));
    }

    private static Sentence sentence(String side, LocalDate opensOn, OperationFacts facts) {
        return Sentence.of("extension.window")
                .text("side", side)
                .day("from", opensOn)
                .day("until", facts.visa().endsOn());
    }
}
