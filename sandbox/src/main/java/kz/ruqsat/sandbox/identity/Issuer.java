package kz.ruqsat.sandbox.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.ruqsat.sandbox.StandException;

/** The sandbox's OpenID Connect issuer, as an HTTP server in this process. */
public final class Issuer implements AutoCloseable {
    /** Port on which it is looked for when nobody says otherwise. */
    public static final int DEFAULT_PORT = 8090;

    private final IssuerSettings settings;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TestUsers users = TestUsers.bundled();
    private final Tokens tokens;

    private Issuer(IssuerSettings settings, HttpServer server) {
        this.settings = settings;
        this.server = server;
        var key = SigningKey.in(settings.folder());
        this.tokens = new Tokens(settings.address(), key, settings.realTime());
        var discovery = new Discovery(settings.address(), key);
        var login = new Login(users, new Codes(settings.realTime()), tokens, settings.serviceSecret());
        route("/.well-known/openid-configuration", discovery::configuration);
        route("/jwks", discovery::keys);
        route("/authorize", login::authorize);
        route("/token", login::token);
        route("/logout", login::logout);
        route("/sandbox/token", login::directToken);
        route("/sandbox/users", call -> call.json(200, Map.of("users", users.people())));
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts an issuer.
     *
     * @throws StandException when the port is taken or the key cannot be read
     */
    public static Issuer start(IssuerSettings settings) {
        try {
            var listensOn = new InetSocketAddress(settings.bindAddress(), settings.port());
            return new Issuer(settings, HttpServer.create(listensOn, 0));
        } catch (IOException e) {
            throw new StandException(
                    "cannot start the issuer on " + settings.bindAddress() + ":" + settings.port() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Address as it stands in tokens. */
    public URI address() {
        return URI.create(settings.address());
    }

    public TestUsers users() {
        return users;
    }

    /** A bearer token of the test user or service, good for ten hours. */
    public String token(String user) {
        return token(user, Tokens.LIFETIME);
    }

    /** A bearer token that runs out after the given real time; a negative lifetime gives one that has run out. */
    public String token(String user, Duration lifetime) {
        return tokens.access(users.require(user), lifetime);
    }

    private interface Answer {
        void to(Call call) throws IOException;
    }

    private void route(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(path, exchange, answer);
            }
        });
    }

    private static void answer(String path, HttpExchange exchange, Answer answer) throws IOException {
        var call = new Call(exchange);
        try {
            if (exchange.getRequestURI().getPath().equals(path)) {
                answer.to(call);
            } else {
                call.json(404, Map.of("error", "not_found"));
            }
        } catch (BadRequest e) {
            call.json(e.status(), Map.of("error", e.code(), "error_description", e.getMessage()));
        } catch (IllegalArgumentException e) {
            call.json(400, Map.of("error", "invalid_request", "error_description", "the request cannot be read"));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
