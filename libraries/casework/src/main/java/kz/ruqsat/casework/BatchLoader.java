package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Answers single questions by few queries: what is asked while queries are under way goes together into the next one. An idle loader asks at
 * once, and an answer is never older than its question.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class BatchLoader<K, V> {

    private static final int MOST_KEYS = 200;
    private static final int QUERIES_AT_ONCE = 2;

    private record Asked<K, V>(K key, Asker<Optional<V>> asker) {}

    private final Function<Set<K>, Uni<Map<K, V>>> query;
    private final Queue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * A loader over a query.
     *
     * @param query what there is of a set of keys, in one round trip
     */
    public BatchLoader(Function<Set<K>, Uni<Map<K, V>>> query) {
        this.query = query;
    }

    /** What there is of a key; fails if its query does. */
    public Uni<Optional<V>> find(K key) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(new Asked<>(key, Asker.here(emitter)));
            ask();
        });
    }

    private void ask() {
        while (!waiting.isEmpty()) {
            int open = underWay.get();
            if (open >= QUERIES_AT_ONCE) {
                return;
            }
            if (underWay.compareAndSet(open, open + 1)) {
                ask(next());
            }
        }
    }

    private List<Asked<K, V>> next() {
        List<Asked<K, V>> batch = new ArrayList<>();
        for (var asked = waiting.poll(); asked != null; asked = batch.size() < MOST_KEYS ? waiting.poll() : null) {
            batch.add(asked);
        }
        return batch;
    }

    private void ask(List<Asked<K, V>> batch) {
        Set<K> keys = new HashSet<>();
        batch.forEach(asked -> keys.add(asked.key()));
        Uni<Map<K, V>> found = keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Uni.createFrom().deferred(() -> query.apply(keys));
        found.onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(answers -> answer(batch, answers), failure -> {
                    batch.forEach(asked -> asked.asker().fail(failure));
                    ask();
                });
    }

    private void answer(List<Asked<K, V>> batch, Map<K, V> answers) {
        batch.forEach(asked -> asked.asker().answer(Optional.ofNullable(answers.get(asked.key()))));
        ask();
    }
}
