package kz.ruqsat.sandbox.year;

import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Work on many things at once, so many and no more.
 *
 * @param atOnce how many
 */
record SideBySide(int atOnce) {

    /** Does it for each of them, in any order, and returns when all is done; what it throws is the work's own to catch. */
    <T> void each(Collection<T> all, Consumer<T> work) {
        if (all.size() == 1) {
            all.forEach(work);
            return;
        }
        var places = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T each : all) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        work.accept(each);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }
}
