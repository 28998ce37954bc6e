package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.visa.approval.Verdict;

/**
 * On which grounds a body may refuse (V6, V10).
 *
 * @param list grounds of the law
 * @rule R-082
 */
record RefusalGrounds(Grounds list) {

    /** Before acceptance only these two can be seen. Source: V10. */
    private static final Set<String> BEFORE_ACCEPTANCE = Set.of("RG-CON-01", "RG-CON-02");

    /** A body whose approval is needed answered in the negative. Source: R-163. */
    static final String NEGATIVE_ANSWER = "RG-SVC-03";

    /** After the examination only this can still come about. Source: V10, R-132. */
    private static final String INVITATION_NOT_GOOD = "RG-CON-01";

    /**
     * What forbids these grounds before acceptance; empty if nothing does.
     *
     * @param found grounds that the rules find now
     */
    Optional<Refusal> faultBeforeAcceptance(List<String> grounds, List<String> found) {
        return fault(grounds, "R-133", BEFORE_ACCEPTANCE::contains, found);
    }

    /** What forbids these grounds in the examination by a kind of body; empty if nothing does. */
    Optional<Refusal> faultInExamination(List<String> grounds, IssuingBody body, List<String> found) {
        return fault(grounds, "R-082", code -> refuses(code, body), found);
    }

    /** The same once the National Security Committee has answered: after a rejection that is a ground of its own. Source. */
    Optional<Refusal> faultAfterAnswer(List<String> grounds, IssuingBody body, List<String> found, Verdict verdict) {
        boolean rejected = verdict == Verdict.REJECTED;
        List<String> all = rejected
                ? Stream.concat(found.stream(), Stream.of(NEGATIVE_ANSWER)).toList()
                : found;
        return fault(grounds, "R-091", code -> refuses(code, body) || rejected && code.equals(NEGATIVE_ANSWER), all);
    }

    /** What forbids these grounds once the sticker is made out; empty if nothing does. */
    Optional<Refusal> faultAfterApproval(List<String> grounds, List<String> found) {
        return fault(grounds, "R-132", INVITATION_NOT_GOOD::equals, found);
    }

    /** A ground that the rules decide alone is none unless they find it; the others are for an officer to see. */
    private boolean isFound(String ground, List<String> found) {
        return found.contains(ground)
                || list.find(ground)
                        .filter(row -> row.automatic() == Automatic.YES)
                        .isEmpty();
    }

    private boolean refuses(String code, IssuingBody body) {
        return list.find(code)
                .filter(ground -> ground.effect() == GroundEffect.REFUSE)
                .filter(ground -> stagesOf(body).contains(ground.stage()))
                .isPresent();
    }

    /** A division examines what nobody examined with an invitation, so the grounds of the review are open to it as well. */
    private static Set<GroundStage> stagesOf(IssuingBody body) {
        return body == IssuingBody.MIA_TD
                ? Set.of(GroundStage.CONSULAR, GroundStage.MIA_REVIEW)
                : Set.of(GroundStage.CONSULAR);
    }

    private Optional<Refusal> fault(List<String> grounds, String rule, Predicate<String> allowed, List<String> found) {
        List<FieldError> faults = IntStream.range(0, grounds.size())
                .filter(i -> !allowed.test(grounds.get(i)) || !isFound(grounds.get(i), found))
                .mapToObj(i -> new FieldError(
                        "/grounds/" + i,
                        allowed.test(grounds.get(i)) ? "not-found-here" : codeOf(grounds.get(i)),
                        "a ground on which the body refuses here, and that the rules find if they decide on it alone"))
                .toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Refusal.ruleViolation("The body cannot refuse on these grounds here.", List.of(rule), faults));
    }

    private String codeOf(String ground) {
        return list.find(ground).isPresent() ? "not-at-this-stage" : "unknown-value";
    }
}
