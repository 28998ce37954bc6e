package kz.ruqsat.berkut.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The next answer of each request, earliest first. One answer of a request is on its way at a time, so that a broken connection cannot
 * turn two answers round.
 */
final class DueAnswers {

    private static final Comparator<Due> EARLIEST_FIRST =
            Comparator.comparing(Due::at).thenComparing(Due::requestId).thenComparing(Due::index);

    private final TreeSet<Due> waiting = new TreeSet<>(EARLIEST_FIRST);
    private final Map<UUID, Due> next = new HashMap<>();
    private final Map<UUID, Due> onTheWay = new HashMap<>();

    /** Answer {@code index} of a request, due at that instant. */
    record Due(Instant at, UUID requestId, int index) {}

    /** The plan of that request may have changed. */
    void follow(RequestFile file) {
        var known = next.remove(file.requestId());
        if (known != null) {
            waiting.remove(known);
        }
        if (!file.planned().isEmpty() && !onTheWay.containsKey(file.requestId())) {
            var first = file.planned().getFirst();
            var due = new Due(first.at(), file.requestId(), first.index());
            next.put(file.requestId(), due);
            waiting.add(due);
        }
    }

    /** At most {@code most} answers due at {@code now}; they are on the way until {@link #landed}. */
    List<Due> take(Instant now, int most) {
        var taken = new ArrayList<Due>();
        while (taken.size() < most
                && !waiting.isEmpty()
                && !waiting.getFirst().at().isAfter(now)) {
            var due = waiting.pollFirst();
            next.remove(due.requestId());
            onTheWay.put(due.requestId(), due);
            taken.add(due);
        }
        return taken;
    }

    /** The answer on the way of that request is no longer on the way; its next one may follow. */
    void landed(RequestFile file) {
        onTheWay.remove(file.requestId());
        follow(file);
    }

    /** Nothing of that request is to be sent any more. */
    void forget(UUID requestId) {
        onTheWay.remove(requestId);
        var known = next.remove(requestId);
        if (known != null) {
            waiting.remove(known);
        }
    }

    Optional<Instant> earliest() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.getFirst().at());
    }

    int onTheWay() {
        return onTheWay.size();
    }
}
