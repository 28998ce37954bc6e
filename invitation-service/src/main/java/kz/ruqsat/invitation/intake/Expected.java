package kz.ruqsat.invitation.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;

/**
 * A due date that the inviter can reckon with, if each step is taken on the last day of its term.
 *
 * @param dueBefore first instant that would be late
 */
public record Expected(String clock, Instant dueBefore, String rule, String explanation) {

    /** Review, approval, decision, one after the other. Source. */
    static List<Expected> from(Instant filedAt) {
        Deadlines deadlines = Deadlines.standard();
        Computation review = deadlines.compute(StatutoryClock.MIA_REVIEW, filedAt);
        Computation approval = deadlines.compute(StatutoryClock.KNB_3WD, review.officeCloseWarning());
        Computation decision = deadlines.compute(StatutoryClock.DECISION_1WD, approval.officeCloseWarning());
        return Stream.of(review, approval, decision).map(Expected::of).toList();
    }

    private static Expected of(Computation term) {
        return new Expected(term.clock().name(), term.dueBefore(), term.rule(), term.explain());
    }
}
