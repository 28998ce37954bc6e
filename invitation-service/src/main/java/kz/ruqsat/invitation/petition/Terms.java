package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.StatutoryTerm;
import kz.ruqsat.businesstime.StatutoryTerms;
import kz.ruqsat.casework.Term;

/** The clocks this service keeps. A petition keeps the lengths of its registration date. */
final class Terms {

    static final String MIA_REVIEW = StatutoryClock.MIA_REVIEW.name();
    static final String CORRECTION = StatutoryClock.CORRECTION.name();
    static final String DECISION = StatutoryClock.DECISION_1WD.name();
    static final String INVITATION = StatutoryClock.INVITATION_TERM.name();

    private static final Deadlines DEADLINES = Deadlines.standard();

    private Terms() {}

    /** Review by the division: its own time. */
    static Term review(PetitionFile file, LocalDate registeredOn, Instant at) {
        return ofBody(file, computed(StatutoryClock.MIA_REVIEW, registeredOn, at));
    }

    /** Decision by the division: its own time. */
    static Term decision(PetitionFile file, LocalDate registeredOn, Instant at) {
        return ofBody(file, computed(StatutoryClock.DECISION_1WD, registeredOn, at));
    }

    /** Correction by the inviter: no body is late when it ends. */
    static Term correction(Instant at) {
        return ofNobody(DEADLINES.compute(StatutoryClock.CORRECTION, at));
    }

    /** Term of the invitation itself: no body is late when it ends. */
    static Term invitation(LocalDate registeredOn, Instant at) {
        return ofNobody(computed(StatutoryClock.INVITATION_TERM, registeredOn, at));
    }

    private static Computation computed(StatutoryClock clock, LocalDate registeredOn, Instant at) {
        StatutoryTerm term = StatutoryTerms.current().term(clock, registeredOn);
        return DEADLINES.compute(term, at, term.startPolicy());
    }

    private static Term ofBody(PetitionFile file, Computation computation) {
        return new Term(computation.clock().name(), file.bodyKind(), file.body(), computation.eventAt(), computation);
    }

    private static Term ofNobody(Computation computation) {
        return new Term(computation.clock().name(), "", "", computation.eventAt(), computation);
    }
}
