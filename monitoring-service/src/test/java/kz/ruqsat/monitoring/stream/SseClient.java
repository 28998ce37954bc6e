package kz.ruqsat.monitoring.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An open stream of server-sent events, as a browser reads it. */
public final class SseClient implements AutoCloseable {

    /** One event; a comment has the name {@code comment}. */
    public record Event(String id, String name, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private SseClient(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        response = client.send(request.build(), BodyHandlers.ofInputStream());
        Thread.startVirtualThread(this::read);
    }

    public static SseClient open(URI address, Map<String, String> headers) {
        try {
            return new SseClient(address, headers);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public HttpResponse<?> response() {
        return response;
    }

    /** Everything received so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Data of the events of a name. */
    public List<String> data(String name) {
        return events.stream()
                .filter(e -> e.name().equals(name))
                .map(Event::data)
                .toList();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var block = new ArrayList<String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(event(block));
                    block.clear();
                } else {
                    block.add(line);
                }
            }
        } catch (IOException closed) {
            // The test has closed the stream.
        }
    }

    private static Event event(List<String> block) {
        boolean comment = block.stream().noneMatch(l -> l.startsWith("data"));
        return new Event(field(block, "id"), comment ? "comment" : field(block, "event"), field(block, "data"));
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
