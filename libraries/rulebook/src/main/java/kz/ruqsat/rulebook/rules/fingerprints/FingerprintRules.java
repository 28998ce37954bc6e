package kz.ruqsat.rulebook.rules.fingerprints;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.FingerprintFacts;
import kz.ruqsat.rulebook.facts.FingerprintFacts.Register;
import kz.ruqsat.rulebook.facts.MissionVisit;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.FingerprintExemption;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;
import kz.ruqsat.rulebook.rules.Judge;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Whether fingerprints are due, one question that several rules answer together: from 16 years on, age on the date of the visa application
 * not for an electronic visa without a visit, not where prints are on record or an exemption holds, at the right
 * place. The date of the application also chooses the texts: an invitation of February frees nobody.
 */
public final class FingerprintRules {
    private static final String DUTY = "R-100";
    private static final String EVISA = "R-101";
    private static final String AGE_DATE = "R-102";
    private static final String EXEMPTIONS = "R-103";
    private static final String PLACE = "R-105";
    private static final String REUSE = "R-106";

    /** Law of 2024 on prints before the Rules ask for them; on electronic visas the exception of the Rules wins. */
    private static final String EARLIER_LAW = "OQ-26";

    private static final String REUSED_HOW_LONG = "OQ-07";
    private static final String WHICH_EXEMPTIONS = "OQ-06";

    /** Why a claimed exemption does not hold; names are choices of the sentence. */
    private enum Closed {
        UNKNOWN,
        NOT_ENABLED,
        CATEGORY,
        BASIS
    }

    private final ReferenceData data;
    private final Judge judge;

    public FingerprintRules(ReferenceData data, Judge judge) {
        this.data = data;
        this.judge = judge;
    }

    /** DUE or NOT_DUE, with the rule that decided. Source. */
    public Finding duty(FingerprintFacts facts) {
        if (inForce(DUTY, facts).isEmpty()) {
            RuleVersion coming = data.rules().rule(DUTY).versions().getFirst();
            return judge.finding(DUTY, coming, notDue("BEFORE_DATE", facts).assuming(EARLIER_LAW));
        }
        return evisaException(facts)
                .or(() -> underAge(facts))
                .or(() -> onRecord(facts))
                .or(() -> exemption(facts))
                .or(() -> otherPlace(facts))
                .orElseGet(() -> judge.finding(DUTY, inForce(DUTY, facts).orElseThrow(), due(facts)));
    }

    private Optional<Finding> evisaException(FingerprintFacts facts) {
        boolean excepted = facts.form() == VisaForm.ELECTRONIC && facts.visit() == MissionVisit.NONE;
        return decided(
                EVISA, facts, excepted, notDue("EVISA_WITHOUT_VISIT", facts).assuming(EARLIER_LAW));
    }

    private Optional<Finding> underAge(FingerprintFacts facts) {
        LocalDate dueFrom = facts.birthDate().plusYears(data.defaults().fingerprintAge());
        return decided(AGE_DATE, facts, facts.appliedOn().isBefore(dueFrom), notDue("UNDER_AGE", facts));
    }

    private Optional<Finding> onRecord(FingerprintFacts facts) {
        boolean reused = facts.register() == Register.ON_RECORD;
        return decided(REUSE, facts, reused, notDue("ON_RECORD", facts).assuming(REUSED_HOW_LONG));
    }

    private Optional<Finding> exemption(FingerprintFacts facts) {
        if (facts.exemption().code().isEmpty()) {
            return Optional.empty();
        }
        Optional<FingerprintExemption> row = Optional.ofNullable(
                data.fingerprintExemptions().get(facts.exemption().code()));
        Ruling ruling = closed(row, facts)
                .map(why -> staysDue(why, facts))
                .orElseGet(() -> notDue(facts.exemption().code(), facts));
        Ruling resting =
                row.map(FingerprintExemption::confidence).map(ruling::restingOn).orElse(ruling);
        return decided(EXEMPTIONS, facts, true, resting.assuming(WHICH_EXEMPTIONS));
    }

    private static Optional<Closed> closed(Optional<FingerprintExemption> row, FingerprintFacts facts) {
        if (row.isEmpty()) {
            return Optional.of(Closed.UNKNOWN);
        }
        if (!row.get().enabled()) {
            return Optional.of(Closed.NOT_ENABLED);
        }
        if (!row.get().isOpenTo(facts.category())) {
            return Optional.of(Closed.CATEGORY);
        }
        return facts.exemption().basis().isBlank() ? Optional.of(Closed.BASIS) : Optional.empty();
    }

    private Ruling staysDue(Closed why, FingerprintFacts facts) {
        return Ruling.due(place(facts)
                .in(Sentence.of("fingerprints.exemption-not-open")
                        .text("exemption", facts.exemption().code())
                        .text("reason", why.name())
                        .text("category", facts.category())));
    }

    private Optional<Finding> otherPlace(FingerprintFacts facts) {
        PrintsPlace place = place(facts);
        Sentence sentence = place.in(Sentence.of("fingerprints.other-place")
                .text("whereabouts", facts.whereabouts().name()));
        return decided(PLACE, facts, !place.isRightFor(facts.whereabouts()), Ruling.due(sentence));
    }

    private PrintsPlace place(FingerprintFacts facts) {
        return PrintsPlace.of(facts.place(), data);
    }

    private Optional<Finding> decided(String rule, FingerprintFacts facts, boolean applies, Ruling ruling) {
        return inForce(rule, facts).filter(text -> applies).map(text -> judge.finding(rule, text, ruling));
    }

    private Optional<RuleVersion> inForce(String id, FingerprintFacts facts) {
        return data.rules().rule(id).on(facts.appliedOn());
    }

    private Ruling due(FingerprintFacts facts) {
        return Ruling.due(place(facts)
                .in(Sentence.of("fingerprints.due")
                        .day("applicationDate", facts.appliedOn())
                        .count("age", ChronoUnit.YEARS.between(facts.birthDate(), facts.appliedOn()))));
    }

    private static Ruling notDue(String reason, FingerprintFacts facts) {
        return Ruling.notDue(Sentence.of("fingerprints.not-due")
                .text("reason", reason)
                .day("applicationDate", facts.appliedOn())
                .text("basis", facts.exemption().basis()));
    }
}
