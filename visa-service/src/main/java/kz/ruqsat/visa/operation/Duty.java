package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.findings.Charge;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.visa.operation.OperationCommand.Accept;

/**
 * Whether the duty is there. Extension and restoration are charged, reduction and cancellation are not.
 *
 * @rule R-170 R-173
 */
final class Duty {

    private Duty() {}

    /** Why the operation is not accepted for want of a payment; empty if it is. */
    static Optional<Refusal> faultOf(VisaOperation file, Filing filing, Accept command, Act act) {
        return service(filing.asked())
                .map(service -> new FeeFacts(
                        service,
                        file.category(),
                        command.visa().terms().entries(),
                        file.office().kind(),
                        1,
                        KazakhstanTime.dateOf(act.at())))
                .map(facts -> Rulebook.on(facts.on()).dutyFor(facts))
                .filter(charge -> !(charge instanceof Charge.NoAmount))
                .filter(_ -> command.dutyPayment().isEmpty())
                .map(Duty::unpaid);
    }

    private static Optional<FeeService> service(Operation asked) {
        return switch (asked) {
            case Operation.Extend _ -> Optional.of(FeeService.EXTENSION);
            case Operation.Restore _ -> Optional.of(FeeService.RESTORATION);
            case Operation.Reduce _, Operation.Cancel _ -> Optional.empty();
        };
    }

    private static Refusal unpaid(Charge charge) {
        String detail = "The duty is not paid; name the payment.";
        return Refusal.ruleViolation(
                detail,
                List.of(charge.finding().rule(), "R-173"),
                List.of(new FieldError("/dutyPayment", "required", detail)));
    }
}
