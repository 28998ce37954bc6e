package kz.ruqsat.berkut.register;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Calls that nothing was meant for: counted, and the latest of them listed. Belongs to the register's thread. */
public final class Strays {

    /** Listed; older ones stand in the journal. */
    public static final int MOST = 500;

    private final Deque<Entry.Unmatched> latest = new ArrayDeque<>();
    private long count;

    static Entry.Unmatched unscripted(Entry.Accepted accepted) {
        return new Entry.Unmatched(
                accepted.namespace(),
                "POST",
                "/berkut/v1/approval-requests",
                accepted.requestId().toString(),
                accepted.caseReference(),
                201,
                "accepted and met by silence: the namespace wants every request scripted");
    }

    void add(Entry.Unmatched call) {
        count++;
        latest.addLast(call);
        if (latest.size() > MOST) {
            latest.removeFirst();
        }
    }

    void forget(String namespace) {
        latest.removeIf(call -> call.namespace().equals(namespace));
    }

    /** Since the journal began; a reset does not take them back. */
    public long count() {
        return count;
    }

    /** The latest of a namespace, the newest first. */
    public List<Entry.Unmatched> of(String namespace) {
        return latest.stream()
                .filter(call -> call.namespace().equals(namespace))
                .toList()
                .reversed();
    }
}
