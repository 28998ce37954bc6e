package kz.ruqsat.casework.rest;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A request that finds no connection to the database in time, or loses it, is told to come again (P-L3); the service itself is not broken. */
public class DatabaseAway {

    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);

    @ServerExceptionMapper
    Response noConnectionInTime(VertxException timeout) {
        return comeAgain(timeout);
    }

    @ServerExceptionMapper
    Response noConnection(NoStackTraceThrowable timeout) {
        return comeAgain(timeout);
    }

    @ServerExceptionMapper
    Response nobodyListens(ConnectException refused) {
        return comeAgain(refused);
    }

    @ServerExceptionMapper
    Response connectionLost(ClosedChannelException closed) {
        return comeAgain(closed);
    }

    static Response comeAgain(Throwable cause) {
        LOG.warnf(
                "CASEWORK-006 no connection to the database for a request: %s",
                cause.getClass().getSimpleName());
        return Problem.response(Refusal.of(
                "service-unavailable",
                "The service cannot reach its database now. Nothing was kept; send the same request again."));
    }
}
