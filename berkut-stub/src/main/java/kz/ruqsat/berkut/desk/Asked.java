package kz.ruqsat.berkut.desk;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.Register;

/** A question with the promise of its answer. */
final class Asked<R> {

    private final Question<R> question;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
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
            delivery = () -> answer.completeExceptionally(e);
            return List.of();
        }
        decided.entries().forEach(register::apply);
        delivery = () -> answer.complete(decided.result());
        return decided.entries();
    }

    void deliver() {
        delivery.run();
    }

    void refuse(Throwable cause) {
        answer.completeExceptionally(cause);
    }
}
