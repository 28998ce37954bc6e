package kz.ruqsat.rulebook.rules.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.findings.Charge;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.FeeRate;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.rulebook.reference.FeeUnit;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.MciValue;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Judge;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * What a service costs, one question that three rules answer together: whether it is charged at all, the state duty in the country,
 * the consular fee at ministry and missions. Exemptions of the Tax Code are not loaded, so a charge is never the last word (OQ-13).
 */
public final class FeeRules {
    private static final String CHARGED = "R-170";
    private static final String CONSULAR = "R-172";
    private static final String QUESTION = "OQ-13";

    private final ReferenceData data;
    private final Judge judge;

    public FeeRules(ReferenceData data, Judge judge) {
        this.data = data;
        this.judge = judge;
    }

    /** The charge, with the rule that decided. Source. */
    public Charge chargeFor(FeeFacts facts) {
        Finding charged =
                judge.judge(List.of(new ChargedServices()), facts, facts.on()).getFirst();
        Optional<Category> category = data.categories().find(facts.category());
        if (charged.verdict() != Verdict.DUE || category.isEmpty()) {
            return new Charge.NoAmount(charged);
        }
        return isFree(category.get(), facts) ? free(category.get(), facts) : byTable(category.get(), facts);
    }

    /** Categories whose list names no payment of the consular fee have none. */
    private boolean isFree(Category category, FeeFacts facts) {
        boolean consular = facts.body() == IssuingBody.MFA || facts.body() == IssuingBody.FOREIGN_MISSION;
        return consular
                && facts.service() != FeeService.INVITATION
                && data.rules().rule(CONSULAR).on(facts.on()).stream()
                        .flatMap(text -> text.list("documents").stream())
                        .noneMatch(category::lists);
    }

    private Charge free(Category category, FeeFacts facts) {
        Sentence sentence = Sentence.of("fee.none").text("category", category.code());
        return new Charge.NoAmount(
                finding(CONSULAR, facts, Ruling.notDue(sentence).restingOn(category.confidence())));
    }

    private Charge byTable(Category category, FeeFacts facts) {
        return data.fees().rates().stream()
                .filter(rate -> fits(rate, category, facts))
                .findFirst()
                .map(rate -> charge(rate, facts))
                .orElseGet(() -> unknown(facts));
    }

    private static boolean fits(FeeRate rate, Category category, FeeFacts facts) {
        return rate.bodies().contains(facts.body())
                && rate.services().contains(facts.service())
                && rate.entries().contains(facts.entries())
                && rate.isFor(category.group())
                && rate.isInForceOn(facts.on());
    }

    private Charge charge(FeeRate rate, FeeFacts facts) {
        BigDecimal total = rate.amount().multiply(BigDecimal.valueOf(facts.persons()));
        if (rate.unit() == FeeUnit.USD) {
            return new Charge.ConsularFee(due(rate, facts, total, "USD"), rate.code(), total);
        }
        return data.fees()
                .mciOn(facts.on())
                .map(value -> stateDuty(rate, facts, total, value))
                .orElseGet(() -> noIndex(rate, facts, total));
    }

    private Charge stateDuty(FeeRate rate, FeeFacts facts, BigDecimal mci, MciValue value) {
        BigDecimal exact = mci.multiply(value.tenge());
        BigDecimal tenge = exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY);
        Sentence sentence = sentence("fee.state-duty", rate, facts, mci)
                .text("tenge", tenge.toPlainString())
                .text("index", value.tenge().toPlainString());
        Ruling ruling = Ruling.due(sentence)
                .restingOn(rate.confidence())
                .restingOn(value.confidence())
                .assuming(QUESTION);
        return new Charge.StateDuty(finding(rate.rule(), facts, ruling), rate.code(), mci, tenge);
    }

    private Charge noIndex(FeeRate rate, FeeFacts facts, BigDecimal mci) {
        Sentence sentence = sentence("fee.no-index", rate, facts, mci).day("on", facts.on());
        Ruling ruling =
                Ruling.leftToOfficer("", sentence).restingOn(rate.confidence()).assuming(QUESTION);
        return new Charge.NoAmount(finding(rate.rule(), facts, ruling));
    }

    private Finding due(FeeRate rate, FeeFacts facts, BigDecimal amount, String unit) {
        Sentence sentence = sentence("fee.consular", rate, facts, amount).text("unit", unit);
        return finding(rate.rule(), facts, Ruling.due(sentence).restingOn(rate.confidence()));
    }

    private static Sentence sentence(String code, FeeRate rate, FeeFacts facts, BigDecimal amount) {
        return Sentence.of(code)
                .text("service", facts.service().name())
                .text("amount", amount.toPlainString())
                .count("persons", facts.persons())
                .text("row", rate.code());
    }

    /** Abroad each mission sets its rate within a range; of the ministry's invitations and the portal's visas no rate is known. */
    private Charge unknown(FeeFacts facts) {
        Sentence sentence = Sentence.of("fee.unknown").text("body", facts.body().name());
        String rule = facts.body() == IssuingBody.FOREIGN_MISSION ? CONSULAR : CHARGED;
        return new Charge.NoAmount(
                finding(rule, facts, Ruling.leftToOfficer("", sentence).assuming(QUESTION)));
    }

    private Finding finding(String rule, FeeFacts facts, Ruling ruling) {
        return judge.finding(rule, data.rules().rule(rule).nearest(facts.on()), ruling);
    }
}
