package kz.ruqsat.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Calls that are made side by side, so many at once and no more. */
final class Load {

    private Load() {}

    /**
     * Makes calls 0 to {@code count - 1} and waits for all.
     *
     * @param call blocks until it is answered; one that fails is counted
     * @return how many failed
     */
    static int closed(int count, int atOnce, IntConsumer call) {
        AtomicInteger failed = new AtomicInteger();
        Semaphore places = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < count; each++) {
                int number = each;
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        call.accept(number);
                    } catch (RuntimeException refused) {
                        if (failed.getAndIncrement() == 0) {
                            System.out.println("  first failure: " + refused);
                        }
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return failed.get();
    }

    /** Makes calls at a steady rate, whether those before have been answered or not. */
    static void steady(int perSecond, int seconds, IntConsumer call) {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < perSecond * seconds; each++) {
                int number = each;
                long wait = start + number * step - System.nanoTime();
                if (wait > 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(wait);
                }
                threads.execute(() -> call.accept(number));
            }
        }
    }
}
