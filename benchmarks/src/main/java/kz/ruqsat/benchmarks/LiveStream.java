package kz.ruqsat.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;

/** Reads one of monitoring's streams of server-sent events on a thread of its own, until the stand ends. */
final class LiveStream {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Consumer<Event> reader;
    private final CountDownLatch open = new CountDownLatch(1);
    private long id;
    private String data = "";

    private LiveStream(Consumer<Event> reader) {
        this.reader = reader;
    }

    /**
     * An event.
     *
     * @param id position in the log of stages; 0 if it has none
     * @param seenAt {@code System.nanoTime()} when it was whole
     */
    record Event(long id, String data, long seenAt) {}

    /** Opens the stream and returns when it is open; every event that has data goes to the reader. */
    static void open(Stand stand, String path, Consumer<Event> reader) {
        var stream = new LiveStream(reader);
        var request = HttpRequest.newBuilder(URI.create(stand.address(StandService.MONITORING) + path))
                .header("Authorization", "Bearer " + stand.token("monitoring"))
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> stream.read(request));
        stream.awaitOpen(path);
    }

    private void awaitOpen(String path) {
        try {
            if (!open.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(path + " did not open within " + LONGEST);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private void read(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
            }
            open.countDown();
            answer.body().forEach(this::line);
        } catch (IOException | UncheckedIOException closed) {
            // The stand ends when the measuring does, and the stream with it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = Long.parseLong(line.substring("id:".length()).strip());
        } else if (line.startsWith("data:")) {
            data += line.substring("data:".length());
        } else if (line.isEmpty() && !data.isEmpty()) {
            reader.accept(new Event(id, data, System.nanoTime()));
            id = 0;
            data = "";
        }
    }
}
