package kz.ruqsat.web.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.reading.RawBody;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Gives the name of the current request; a resource asks for it once it wants to act. */
@RequestScoped
public class KeyedRequests {
    @Inject
    Caller caller;

    @Inject
    RawBody body;

    /**
     * Names the current request.
     *
     * @param keyHeader the header {@code Idempotency-Key} as received, {@code null} if it was not sent
     * @throws kz.ruqsat.web.problem.RefusedException 428 without the header, 400 if it has another form
     */
    public KeyedRequest required(String keyHeader) {
        IdempotencyKey key = IdempotencyKey.required(keyHeader);
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String operation = request.getMethod() + " " + template(request.getTarget());
        return new KeyedRequest(caller.subject() + " " + operation, key.value(), hash(address(request)));
    }

    private static String template(RuntimeResource resource) {
        String ofMethod = resource.getPath().template;
        return resource.getClassPath().template + (ofMethod.equals("/") ? "" : ofMethod);
    }

    private static String address(ResteasyReactiveRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private String hash(String address) {
        MessageDigest sha256 = sha256();
        sha256.update(address.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        return HexFormat.of().formatHex(sha256.digest(body.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
