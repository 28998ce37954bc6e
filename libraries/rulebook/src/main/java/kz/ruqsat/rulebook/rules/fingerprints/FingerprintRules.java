package kz.ruqsat.rulebook.rules.fingerprints;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Judge;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Whether fingerprints are due, one question that three rules answer together: from 16 years on, not for an electronic visa without a visit
 * age on the date of the visa application. That date also chooses the texts: an invitation of February frees nobody.
 */
public final class FingerprintRules {
    private static final String DUTY = "R-100";
    private static final String EVISA = "R-101";
    private static final String AGE_DATE = "R-102";

    private final ReferenceData data;
    private final Judge judge;

    public FingerprintRules(ReferenceData data, Judge judge) {
        this.data = data;
        this.judge = judge;
    }

    /** DUE or NOT_DUE, with the rule that decided. Source. */
    public Finding duty(FingerprintFacts facts) {
        if (inForce(DUTY, facts.appliedOn()).isEmpty()) {
            RuleVersion coming = data.rules().rule(DUTY).versions().getFirst();
            return judge.finding(DUTY, coming, notDue("BEFORE_DATE", facts));
        }
        return evisaException(facts)
                .or(() -> underAge(facts))
                .orElseGet(() ->
                        judge.finding(DUTY, inForce(DUTY, facts.appliedOn()).orElseThrow(), due(facts)));
    }

    private Optional<Finding> evisaException(FingerprintFacts facts) {
        boolean excepted = facts.form() == VisaForm.ELECTRONIC && facts.visit() == MissionVisit.NONE;
        return inForce(EVISA, facts.appliedOn())
                .filter(text -> excepted)
                .map(text -> judge.finding(EVISA, text, notDue("EVISA_WITHOUT_VISIT", facts)));
    }

    private Optional<Finding> underAge(FingerprintFacts facts) {
        LocalDate dueFrom = facts.birthDate().plusYears(data.defaults().fingerprintAge());
        return inForce(AGE_DATE, facts.appliedOn())
                .filter(text -> facts.appliedOn().isBefore(dueFrom))
                .map(text -> judge.finding(AGE_DATE, text, notDue("UNDER_AGE", facts)));
    }

    private Optional<RuleVersion> inForce(String id, LocalDate on) {
        RuleText rule = data.rules().rule(id);
        return rule.on(on);
    }

    private Ruling due(FingerprintFacts facts) {
        Sentence sentence = Sentence.of("fingerprints.due")
                .day("applicationDate", facts.appliedOn())
                .count("age", ChronoUnit.YEARS.between(facts.birthDate(), facts.appliedOn()));
        return Ruling.due(data.missions()
                .find(facts.place())
                .map(mission -> sentence.phrase("place", Words.mission(mission)))
                .orElseGet(() -> sentence.text("place", facts.place())));
    }

    private static Ruling notDue(String reason, FingerprintFacts facts) {
        return Ruling.notDue(Sentence.of("fingerprints.not-due")
                .text("reason", reason)
                .day("applicationDate", facts.appliedOn())
                .text("basis", ""));
    }
}
