package kz.ruqsat.berkut.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What a browser may do with the page: nothing from elsewhere, nothing inline. Source: P-S6. */
class PageHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Right behind the headers that every answer gets. */
    private static final int EARLY = Integer.MIN_VALUE + 2;

    void install(@Observes Router router) {
        router.route("/").order(EARLY).handler(PageHeaders::write);
        router.route("/index.html").order(EARLY).handler(PageHeaders::write);
        router.route("/page-assets/*").order(EARLY).handler(PageHeaders::write);
    }

    private static void write(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        context.next();
    }
}
