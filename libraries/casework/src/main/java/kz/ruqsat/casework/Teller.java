package kz.ruqsat.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * Says of which moves inviter and applicant are told. A bean for each kind of case where there is somebody to tell; pure, as a procedure is. It is
 * asked once a move, and what it says is published with that move, so nobody is told twice or of what did not happen.
 *
 * @param <F> the file of the case
 */
public interface Teller<F extends CaseFile> {

    /**
     * Kind of the errands that casework owes for a notice, one for each recipient whose {@link Contact} the case has; their payload is a
     * {@link Letter}. Whoever brings a teller brings their {@link ErrandRunner}.
     */
    String LETTER = "notice-letter";

    /**
     * A notice that is to be sent to somebody.
     *
     * @param sequence of the notice on its topic
     * @param recipient one of {@link NoticeGiven#recipients()}
     */
    record Letter(long sequence, String recipient) {}

    /** Kind of case, see {@link Procedure#kind()}. */
    String kind();

    /**
     * What is told of a move; empty if nobody is.
     *
     * @param move as it was decided
     * @param terms what it did to terms of the case
     * @param at when it took effect, UTC
     */
    Optional<NoticeGiven> tell(Move<F> move, List<ReportedTerm> terms, Instant at);
}
