package kz.ruqsat.web.reading;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import kz.ruqsat.web.problem.Pointer;
import kz.ruqsat.web.problem.Refusals;

/** Holds path and query parameters to the same text rules as bodies. */
@Provider
public class ParameterReading implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> check(name, values));
    }

    private static void check(String name, List<String> values) {
        if (!Text.isAllowed(name) || !values.stream().allMatch(Text::isAllowed)) {
            throw Refusals.malformed(
                    Pointer.ROOT.field(name).text(),
                    "forbidden-character",
                    "Control and direction characters and halves of characters are not taken.");
        }
    }
}
