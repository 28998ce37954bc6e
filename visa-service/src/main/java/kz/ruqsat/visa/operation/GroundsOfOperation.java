package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.visa.approval.Verdict;
import kz.ruqsat.visa.operation.OperationStanding.Answered;
import kz.ruqsat.visa.operation.OperationStanding.UnderReview;

/**
 * On which grounds an operation is returned or refused.
 *
 * @param list grounds of the law
 * @rule R-082 R-091 R-163
 */
record GroundsOfOperation(Grounds list) {

    /** The Committee has answered in the negative. */
    static final String NEGATIVE_ANSWER = "RG-SVC-03";

    /** What forbids to return on these grounds; empty if nothing does. */
    Optional<Refusal> faultOfReturn(List<String> grounds, boolean elsewhere) {
        Predicate<String> allowed = elsewhere
                ? Guards.WRONG_DIVISION::equals
                : code -> isOf(code, GroundStage.MIA_ACCEPTANCE, GroundEffect.RETURN_OR_BLOCK)
                        && !code.equals(Guards.WRONG_DIVISION);
        return fault(grounds, allowed, elsewhere ? "R-111" : "R-082");
    }

    /** What forbids to refuse on these grounds; empty if nothing does. A negative answer is a ground only where there is one. */
    Optional<Refusal> faultOfRefusal(List<String> grounds, UnderReview state) {
        boolean rejected = state instanceof Answered answered && answered.verdict() == Verdict.REJECTED;
        return fault(
                grounds,
                code -> isOf(code, GroundStage.VISA_OPERATION, GroundEffect.REFUSE)
                        || rejected && code.equals(NEGATIVE_ANSWER),
                rejected ? "R-091" : "R-082");
    }

    private boolean isOf(String code, GroundStage stage, GroundEffect effect) {
        return list.find(code)
                .filter(ground -> ground.stage() == stage && ground.effect() == effect)
                .isPresent();
    }

    private Optional<Refusal> fault(List<String> grounds, Predicate<String> allowed, String rule) {
        List<FieldError> faults = IntStream.range(0, grounds.size())
                .filter(i -> !allowed.test(grounds.get(i)))
                .mapToObj(i -> new FieldError(
                        "/grounds/" + i,
                        list.find(grounds.get(i)).isPresent() ? "not-at-this-stage" : "unknown-value",
                        "a ground that holds here"))
                .toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "An operation is not decided so on these grounds here.", List.of(rule), faults));
    }
}
