package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final AtomicInteger begun = new AtomicInteger();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void the_first_begins_at_once_and_the_next_when_it_is_time() {
        var pace = new Pace(VERTX, Duration.ofMillis(300));

        pace.begin(begun::incrementAndGet);
        assertThat(begun).hasValue(1);
        pace.begin(begun::incrementAndGet);
        assertThat(begun).hasValue(1);

        await().until(() -> begun.get() == 2);
    }

    @Test
    void a_whole_batch_does_not_wait() {
        var pace = new Pace(VERTX, Duration.ofHours(1));

        pace.begin(begun::incrementAndGet);
        pace.beginNow(begun::incrementAndGet);

        assertThat(begun).hasValue(2);
    }
}
