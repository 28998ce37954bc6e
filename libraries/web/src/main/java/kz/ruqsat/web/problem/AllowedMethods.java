package kz.ruqsat.web.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The methods an address takes: RFC 9110 wants them in the header Allow of a 405, and the framework leaves them out. */
final class AllowedMethods {
    private AllowedMethods() {}

    /** Methods of the current request's address in alphabetical order; empty if there is no such address. */
    static List<String> here() {
        var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        String path = CurrentRequestManager.get().getPathWithoutPrefix();
        var resource = new RequestMapper<>(new ArrayList<>(mappers)).map(path);
        return resource == null ? List.of() : methods(resource.value.handlers, slashed(resource.remaining));
    }

    private static List<String> methods(Object[] handlers, String remaining) {
        return Arrays.stream(handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(routing -> routing.getMappers().entrySet().stream())
                .filter(method -> method.getKey() != null && takes(method, remaining))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean takes(Map.Entry<String, RequestMapper<RuntimeResource>> method, String remaining) {
        RequestMatch<RuntimeResource> match = method.getValue().map(remaining);
        return match != null && slashed(match.remaining).equals("/");
    }

    private static String slashed(String remaining) {
        return remaining.isEmpty() ? "/" : remaining;
    }
}
