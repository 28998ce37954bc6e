package kz.ruqsat.sandbox.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.embedded.FreePorts;

/** A process that speaks {@code /sandbox/clock} and does what a test tells it to. */
final class FakeProcess implements AutoCloseable {
    private final String name;
    private final int port = FreePorts.any();
    private final TreeSet<Instant> dues = new TreeSet<>();
    private final List<Instant> stops = new ArrayList<>();
    private final List<Runnable> beforeAnswers = new ArrayList<>();
    private Map<String, List<String>> groups = Map.of();
    private Consumer<Instant> onStop = _ -> {};
    private String waitsFor = "";
    private String bootId = UUID.randomUUID().toString();
    private Instant now;
    private long moves;
    private int looks;
    private HttpServer server;
    private volatile boolean isDown;

    FakeProcess(String name, Instant now) {
        this.name = name;
        this.now = now;
        open();
    }

    Member member() {
        return Member.onPort(name, port);
    }

    synchronized FakeProcess due(Instant... instants) {
        dues.addAll(List.of(instants));
        return this;
    }

    synchronized FakeProcess reads(String group, String topic) {
        groups = Map.of(group, List.of(topic));
        return this;
    }

    /** Called with each instant at which the process did something that was due. */
    synchronized FakeProcess onStop(Consumer<Instant> action) {
        onStop = action;
        return this;
    }

    /** Done once, just before the process next says how it is. */
    synchronized FakeProcess beforeAnswer(Runnable action) {
        beforeAnswers.add(action);
        return this;
    }

    synchronized void busyWith(String what) {
        waitsFor = what;
    }

    synchronized void moved() {
        moves++;
    }

    /** Where its clock stands. */
    synchronized Instant now() {
        return now;
    }

    synchronized List<Instant> stops() {
        return List.copyOf(stops);
    }

    /** How often the process was asked how it is. */
    synchronized int looks() {
        return looks;
    }

    /** As kill -9 does it: the port closes, counters are lost. */
    void kill() {
        server.stop(0);
        isDown = true;
    }

    /** Whether it was killed and its port is free again. */
    boolean isDown() {
        return isDown;
    }

    /** As a start after it: a new boot, the time as the topic tells it. */
    synchronized void startAgain(Instant timeOnTopic) {
        bootId = UUID.randomUUID().toString();
        moves = 0;
        isDown = false;
        now = timeOnTopic;
        doDue();
        open();
    }

    private void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/sandbox/clock", this::answer);
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isStep = "POST".equals(exchange.getRequestMethod());
            var status = isStep ? step(exchange) : 200;
            if (!isStep) {
                looks++;
                doBeforeAnswer();
            }
            var body = new ObjectMapper().writeValueAsBytes(state());
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void doBeforeAnswer() {
        if (!beforeAnswers.isEmpty()) {
            beforeAnswers.removeFirst().run();
        }
    }

    private int step(HttpExchange exchange) throws IOException {
        var target = Instant.parse(new ObjectMapper()
                .readTree(exchange.getRequestBody())
                .get("now")
                .asText());
        if (target.isBefore(now)) {
            return 409;
        }
        now = target;
        doDue();
        return 200;
    }

    private void doDue() {
        while (!dues.isEmpty() && !dues.first().isAfter(now)) {
            var due = dues.pollFirst();
            stops.add(due);
            moves++;
            onStop.accept(due);
        }
    }

    private Map<String, Object> state() {
        var state = new HashMap<String, Object>();
        state.put("now", now.toString());
        state.put("nextDue", dues.isEmpty() ? null : dues.first().toString());
        state.put("idle", waitsFor.isEmpty());
        state.put("moves", moves);
        state.put("bootId", bootId);
        state.put("groups", groups);
        state.put("waiting", waitsFor.isEmpty() ? List.of() : List.of(waitsFor));
        return state;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
