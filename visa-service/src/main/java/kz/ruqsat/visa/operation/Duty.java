package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.findings.Charge;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.visa.issued.IssuedVisa;

/**
 * Whether the duty is there, as the payment gateway says and nobody else. Extension and restoration are charged, reduction and cancellation are not.
 *
 * @rule R-170 R-173
 */
final class Duty {

    /** Ground of a return for want of payment. */
    private static final String UNPAID = "RG-ACC-01";

    private Duty() {}

    /** Why the operation is not accepted for want of a payment; empty if it is. */
    static Optional<Refusal> faultOf(VisaOperation file, Filing filing, IssuedVisa visa) {
        return service(filing.asked())
                .map(service -> new FeeFacts(
                        service,
                        file.category(),
                        visa.terms().entries(),
                        file.office().kind(),
                        1,
                        file.askedOn()))
                .map(facts -> Rulebook.on(facts.on()).dutyFor(facts))
                .filter(charge -> !(charge instanceof Charge.NoAmount))
                .flatMap(charge -> unpaid(file, filing, charge));
    }

    private static Optional<FeeService> service(Operation asked) {
        return switch (asked) {
            case Operation.Extend _ -> Optional.of(FeeService.EXTENSION);
            case Operation.Restore _ -> Optional.of(FeeService.RESTORATION);
            case Operation.Reduce _, Operation.Cancel _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> unpaid(VisaOperation file, Filing filing, Charge charge) {
        if (filing.dutyPayment().isEmpty()) {
            return Optional.of(refusal(charge, "required", "The duty is charged, and no payment is named."));
        }
        var payment = Rulebook.on(file.askedOn())
                .registers()
                .visaPayment(file.checks().answers(), charge);
        return payment == kz.ruqsat.rulebook.facts.Duty.NOT_PAID
                ? Optional.of(refusal(
                        charge,
                        "not-paid",
                        "The payment gateway knows no such payment, or it is less than what is due."))
                : Optional.empty();
    }

    private static Refusal refusal(Charge charge, String code, String detail) {
        return Refusal.ruleViolation(
                        detail,
                        List.of(charge.finding().rule(), "R-173"),
                        List.of(new FieldError("/dutyPayment", code, detail)))
                .withGrounds(List.of(UNPAID));
    }
}
