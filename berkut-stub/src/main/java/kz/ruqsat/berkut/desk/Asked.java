package kz.ruqsat.berkut.desk;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.Register;

/** A question with the promise of its answer; a request is answered on its own Vert.x context. */
final class Asked<R> {

    private final Question<R> question;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private final Context asker = Vertx.currentContext();
    private Runnable delivery = () -> {};

    Asked(Question<R> question) {
        this.question = question;
    }

    CompletableFuture<R> answer() {
        return answer;
    }

    /** Decides and applies; the answer is held back until {@link #deliver}. */
    List<Entry> decide(Register register, Instant now) {
        Decided<R> decided;
        try {
            decided = question.decide(register, now);
        } catch (RuntimeException e) {
            delivery = () -> resume(() -> answer.completeExceptionally(e));
            return List.of();
        }
        decided.entries().forEach(register::apply);
        delivery = () -> resume(() -> answer.complete(decided.result()));
        return decided.entries();
    }

    void deliver() {
        delivery.run();
    }

    void refuse(Throwable cause) {
        resume(() -> answer.completeExceptionally(cause));
    }

    private void resume(Runnable end) {
        if (asker == null) {
            end.run();
        } else {
            asker.runOnContext(_ -> end.run());
        }
    }
}
