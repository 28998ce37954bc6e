package kz.ruqsat.monitoring.desks;

import io.smallrye.mutiny.Uni;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.paging.Page;

/**
 * The desk for dead letters of one service.
 *
 * <p>What is refused leaves as {@link kz.ruqsat.web.problem.RefusedException}, with the words of that service; a service that does not answer as
 * {@link kz.ruqsat.web.calls.CallFailedException} or a fault of the connection.
 */
public interface Desk {

    /** Records on a page of a list: 40 stay below the longest answer that is taken (P-K1). */
    int PAGE = 40;

    /** Name of the service. */
    String service();

    /**
     * Records in one state, by place on the topic.
     *
     * @param status see {@link DeadLetter#status()}
     * @param cursor where the page begins; empty for the first
     */
    Uni<Page<DeadLetter>> list(String status, String cursor);

    /** One record with what it holds and what was done to it, as this person may see it. */
    Uni<DeadLetter.Detail> show(Person person, String id);

    /** Takes a step in the name of this person. */
    Uni<Void> take(Person person, Act act);
}
