package kz.ruqsat.sandbox.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.StandFile;

/** Plain HTTP between commands and a stand that is up. */
final class Orders {
    private final StandFile stand;

    Orders(StandFile stand) {
        this.stand = stand;
    }

    /** Gives the stand's owner an order and returns when it is carried out. */
    void give(String order, String service) {
        send(HttpRequest.newBuilder(URI.create(stand.control() + "/" + order + "?" + service))
                .header("Authorization", "Bearer " + stand.controlSecret())
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** What the issuer answers on that path. */
    String fromIssuer(String path) {
        return send(HttpRequest.newBuilder(URI.create(stand.issuer() + path)).build());
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
