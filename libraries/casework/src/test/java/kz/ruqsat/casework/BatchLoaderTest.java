package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {

    /** A query that was made and is answered when the test says so. */
    private record Made(Set<String> keys, UniEmitter<? super Map<String, String>> asker) {

        void answer() {
            asker.complete(keys.stream()
                    .filter(key -> !key.equals("none"))
                    .collect(Collectors.toMap(Function.identity(), key -> "found " + key)));
        }
    }

    private final List<Made> queries = new ArrayList<>();
    private final BatchLoader<String, String> loader =
            new BatchLoader<>(keys -> Uni.createFrom().emitter(asker -> queries.add(new Made(keys, asker))));

    private CompletableFuture<Optional<String>> ask(String key) {
        return loader.find(key).subscribeAsCompletionStage();
    }

    @Test
    void an_idle_loader_asks_at_once() {
        var a = ask("a");

        assertThat(queries).singleElement().extracting(Made::keys).isEqualTo(Set.of("a"));
        queries.getFirst().answer();
        assertThat(a).isCompletedWithValue(Optional.of("found a"));
    }

    @Test
    void what_is_asked_while_queries_are_under_way_goes_together() {
        ask("a");
        ask("b");
        var c = ask("c");
        var d = ask("d");
        var again = ask("c");
        assertThat(queries).hasSize(2);

        queries.getFirst().answer();

        assertThat(queries).hasSize(3);
        assertThat(queries.getLast().keys()).containsExactlyInAnyOrder("c", "d");
        queries.getLast().answer();
        assertThat(c).isCompletedWithValue(Optional.of("found c"));
        assertThat(d).isCompletedWithValue(Optional.of("found d"));
        assertThat(again).isCompletedWithValue(Optional.of("found c"));
    }

    @Test
    void what_is_not_there_is_answered_too() {
        var none = ask("none");

        queries.getFirst().answer();

        assertThat(none).isCompletedWithValue(Optional.empty());
    }

    @Test
    void a_failure_reaches_those_who_asked_and_nobody_after_them() {
        var a = ask("a");
        queries.getFirst().asker().fail(new IllegalStateException("away"));

        assertThatThrownBy(a::join).isInstanceOf(CompletionException.class).hasMessageContaining("away");

        var b = ask("b");
        queries.getLast().answer();
        assertThat(b).isCompletedWithValue(Optional.of("found b"));
    }
}
