package kz.ruqsat.berkut.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.berkut.faults.FaultKind;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts something else in the place of an answer that is to be no JSON. */
public class Garbling {

    @ServerResponseFilter
    public void garble(ContainerResponseContext answer, RoutingContext context) {
        if (context.get(Striking.STRUCK) instanceof Fault fault && fault.kind() == FaultKind.GARBLED) {
            answer.setEntity("<html>accepted</html>", new Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }
}
