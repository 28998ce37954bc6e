package kz.ruqsat.web.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.contracts.Refusal;

/**
 * How far a record is on its way back, and who may take which step. A dry run counts for what was
 * tried: a repair after it, or sending in vain, asks for another one, and so for another consent.
 *
 * @param status see {@link DeadLetter#status()}
 * @param steps taken so far, in order
 * @param secondPerson whether sending needs the consent of a second person
 */
public record Handling(String status, List<Taken> steps, boolean secondPerson) {

    private static final String PARKED = "PARKED";

    public Handling {
        steps = List.copyOf(steps);
    }

    /** How far it is: {@code PARKED}, {@code REPAIRED}, {@code TRIED} or {@code APPROVED} while it is parked; else its status. */
    public String state() {
        if (!status.equals(PARKED)) {
            return status;
        }
        if (isTried()) {
            return approvers().isEmpty() ? "TRIED" : "APPROVED";
        }
        return present().stream().anyMatch(s -> s.step() == Step.REPAIR) ? "REPAIRED" : PARKED;
    }

    /** What may be done now. */
    public List<Step> next() {
        List<Step> next = new ArrayList<>();
        if (status.equals(PARKED)) {
            next.add(Step.REPAIR);
            next.add(Step.DRY_RUN);
            if (isTried() && secondPerson && approvers().isEmpty()) {
                next.add(Step.APPROVAL);
            }
            if (isTried() && (!secondPerson || !approvers().isEmpty())) {
                next.add(Step.REDRIVE);
            }
            next.add(Step.SET_ASIDE);
        }
        return List.copyOf(next);
    }

    /** Why this person may not take this step now; empty if nothing is in the way. */
    public Optional<Refusal> refusal(Step step, String by) {
        if (!next().contains(step)) {
            return Optional.of(conflict(step));
        }
        if (step == Step.APPROVAL && workedOnBy().contains(by)) {
            return Optional.of(
                    samePerson("Who repaired or tried a record does not approve it; a second person has to."));
        }
        if (step == Step.REDRIVE && secondPerson && approvers().contains(by)) {
            return Optional.of(samePerson("Who approved a record does not send it; the other person has to."));
        }
        return Optional.empty();
    }

    private static Refusal samePerson(String detail) {
        return Refusal.of("forbidden", detail);
    }

    private Refusal conflict(Step step) {
        return new Refusal(
                "state-conflict",
                missing(step),
                List.of(),
                List.of(),
                List.of(),
                state(),
                next().stream().map(Step::name).toList());
    }

    private String missing(Step step) {
        if (!status.equals(PARKED)) {
            return "The record is " + status + " and not parked, so nothing is left to do.";
        }
        if (!isTried()) {
            return "A dry run of the record as it is now has to end well before this.";
        }
        return step == Step.APPROVAL
                ? "Nobody's consent is missing."
                : "A second person has to approve the record as it is now before it is sent.";
    }

    private boolean isTried() {
        List<Taken> present = present();
        return present.stream()
                .filter(s -> s.step() == Step.DRY_RUN)
                .reduce((_, last) -> last)
                .filter(last -> !last.outcome().equals(Taken.PARKED))
                .isPresent();
    }

    /** Who agreed to the record as it is now. */
    private Set<String> approvers() {
        return present().stream()
                .filter(s -> s.step() == Step.APPROVAL)
                .map(Taken::by)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> workedOnBy() {
        return steps.stream()
                .filter(s -> s.step() == Step.REPAIR || s.step() == Step.DRY_RUN)
                .map(Taken::by)
                .collect(Collectors.toUnmodifiableSet());
    }

    // Since the last repair, it among them; or since the record was sent in vain.
    private List<Taken> present() {
        int from = 0;
        for (int each = 0; each < steps.size(); each++) {
            Step step = steps.get(each).step();
            if (step == Step.REPAIR) {
                from = each;
            } else if (step == Step.REDRIVE) {
                from = each + 1;
            }
        }
        return steps.subList(from, steps.size());
    }
}
