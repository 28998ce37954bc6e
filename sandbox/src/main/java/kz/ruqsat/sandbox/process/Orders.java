package kz.ruqsat.sandbox.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import kz.ruqsat.sandbox.StandException;

/**
 * Plain HTTP between commands and a stand that is up.
 *
 * @param control address of the door where its owner takes orders
 * @param secret without which it takes none
 * @param issuer address of its issuer
 */
public record Orders(String control, String secret, String issuer) {

    public static Orders to(StandFile stand) {
        return new Orders(stand.control(), stand.controlSecret(), stand.issuer());
    }

    /** Gives the stand's owner an order and returns when it is carried out. */
    public void give(String order, String part) {
        send(HttpRequest.newBuilder(URI.create(control + "/" + order + "?" + part))
                .header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** What the issuer answers on that path. */
    public String fromIssuer(String path) {
        return send(HttpRequest.newBuilder(URI.create(issuer + path)).build());
    }

    private static String send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StandException(answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new StandException(
                    "cannot reach the stand at " + request.uri().getAuthority() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }
}
