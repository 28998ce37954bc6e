package kz.ruqsat.berkut.desk;

import java.util.concurrent.CompletionStage;
import kz.ruqsat.berkut.register.Reply;

/** Where answers go. */
public interface Replies extends AutoCloseable {

    /** Never blocks; the stage fails if the answer was not taken for certain, and it may then be sent again with the same {@code jti}. */
    CompletionStage<Posted> post(Reply reply);

    /** The broker has the answer there. */
    record Posted(int partition, long offset) {}

    /** Gives back what it holds. */
    @Override
    default void close() {}
}
