package kz.ruqsat.berkut.startup;

import jakarta.ws.rs.core.Response;
import kz.ruqsat.berkut.desk.DeskClosedException;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A desk that takes nothing is 503: the sender keeps its request and comes back. */
public class DeskClosedMapping {

    @ServerExceptionMapper
    Response closed(DeskClosedException closed) {
        return Problem.response(Refusal.of("service-unavailable", closed.getMessage()));
    }
}
