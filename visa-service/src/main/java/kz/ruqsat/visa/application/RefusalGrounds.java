package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.Grounds;

/**
 * On which grounds a mission may refuse (V6, V10).
 *
 * @param list grounds of the law
 * @rule R-082
 */
record RefusalGrounds(Grounds list) {

    /** Before acceptance only these two can be seen. Source: V10. */
    private static final Set<String> BEFORE_ACCEPTANCE = Set.of("RG-CON-01", "RG-CON-02");

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

    /** What forbids these grounds in the examination; empty if nothing does. */
    Optional<Refusal> faultInExamination(List<String> grounds, List<String> found) {
        return fault(grounds, "R-082", this::refusesAtMission, found);
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

    private boolean refusesAtMission(String code) {
        return list.find(code).filter(RefusalGrounds::isConsularRefusal).isPresent();
    }

    private static boolean isConsularRefusal(Ground ground) {
        return ground.stage() == GroundStage.CONSULAR && ground.effect() == GroundEffect.REFUSE;
    }

    private Optional<Refusal> fault(List<String> grounds, String rule, Predicate<String> allowed, List<String> found) {
        List<FieldError> faults = IntStream.range(0, grounds.size())
                .filter(i -> !allowed.test(grounds.get(i)) || !isFound(grounds.get(i), found))
                .mapToObj(i -> new FieldError(
                        "/grounds/" + i,
                        allowed.test(grounds.get(i)) ? "not-found-here" : codeOf(grounds.get(i)),
                        "a ground on which a mission refuses here, and that the rules find if they decide on it alone"))
                .toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Refusal.ruleViolation("A mission cannot refuse on these grounds here.", List.of(rule), faults));
    }

    private String codeOf(String ground) {
        return list.find(ground).isPresent() ? "not-at-this-stage" : "unknown-value";
    }
}
