package kz.ruqsat.web.calls;

import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * One call.
 *
 * @param method GET, POST or DELETE
 * @param url absolute
 * @param headers names and values
 * @param body exact bytes; none for a call without a body
 */
public record Call(HttpMethod method, String url, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    public Call {
        headers = Map.copyOf(headers);
    }

    /** Without a body. */
    public static Call of(HttpMethod method, String url, Map<String, String> headers) {
        return new Call(method, url, headers, NOTHING);
    }
}
