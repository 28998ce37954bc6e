package kz.ruqsat.monitoring.board;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** People log in to the pages by the code flow; programs that bring a bearer token are judged as everywhere else. */
@ApplicationScoped
class BoardLogin implements TenantResolver {

    private static final String TENANT = "board";

    /** Named, since no name at all would let the path choose, and it has the tenant's name in it. */
    private static final String DEFAULT = "Default";

    @Override
    public String resolve(RoutingContext context) {
        String path = context.normalizedPath();
        boolean page = path.equals("/board") || path.startsWith("/board/");
        boolean bearer = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return page && !bearer ? TENANT : DEFAULT;
    }
}
