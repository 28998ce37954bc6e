package kz.ruqsat.casework;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Somebody who waits for an answer that is found together with others. The answer is given on the Vert.x context of the question, since
 * request and identity belong to it.
 *
 * @param emitter takes the answer
 * @param context where it was asked; null outside of Vert.x
 */
record Asker<T>(UniEmitter<? super T> emitter, Context context) {

    /** Whoever asks here and now. */
    static <T> Asker<T> here(UniEmitter<? super T> emitter) {
        return new Asker<>(emitter, Vertx.currentContext());
    }

    void answer(T answer) {
        resume(() -> emitter.complete(answer));
    }

    void fail(Throwable failure) {
        resume(() -> emitter.fail(failure));
    }

    private void resume(Runnable answer) {
        if (context == null) {
            answer.run();
        } else {
            context.runOnContext(_ -> answer.run());
        }
    }
}
