package kz.ruqsat.monitoring.reads;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Rows of one query as a list of views.
 *
 * <p>Takes a connection for each query: the pool's own short cut leaves the timer of its limited wait running, which fires into a finished
 * query and logs an error each time.
 */
@ApplicationScoped
public class Reads {

    private final Pool pool;

    Reads(Pool pool) {
        this.pool = pool;
    }

    /** Every row of the query, in its order. */
    public <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> view) {
        return pool.withConnection(connection -> connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(view)
                        .toList()));
    }

    /** The only row of a query without parameters. */
    public <T> Uni<T> one(String sql, Function<Row, T> view) {
        return list(sql, Tuple.tuple(), view).map(List::getFirst);
    }
}
