package kz.ruqsat.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Receives spans over OTLP (HTTP, protobuf), as a collector would, and reads of them what this needs: whose they are, their trace, their name. */
final class SpanCollector implements AutoCloseable {

    private final List<Spanned> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private SpanCollector(HttpServer server) {
        this.server = server;
    }

    /**
     * A span.
     *
     * @param service name of the process that made it
     * @param trace 32 hexadecimal digits
     */
    record Spanned(String service, String trace, String name) {}

    static SpanCollector start() throws IOException {
        var collector =
                new SpanCollector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        collector.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        collector.server.createContext("/v1/traces", collector::take);
        collector.server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Those of a trace that have come so far. */
    List<Spanned> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            spans.addAll(read(new Wire(exchange.getRequestBody().readAllBytes())));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Numbers of fields as in opentelemetry/proto/trace/v1/trace.proto. */
    private static List<Spanned> read(Wire request) {
        return request.parts(1)
                .flatMap(resource -> {
                    String service = service(resource);
                    return resource.parts(2)
                            .flatMap(scope -> scope.parts(2))
                            .map(span -> new Spanned(service, HexFormat.of().formatHex(span.bytes(1)), span.text(5)));
                })
                .toList();
    }

    private static String service(Wire resourceSpans) {
        return resourceSpans
                .parts(1)
                .flatMap(resource -> resource.parts(1))
                .filter(attribute -> attribute.text(1).equals("service.name"))
                .flatMap(attribute -> attribute.parts(2))
                .map(value -> value.text(1))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A protobuf message, of which only fields of bytes are read. */
    private record Wire(byte[] message) {

        Stream<Wire> parts(int field) {
            return Stream.iterate(new Field(message, 0), Field::isThere, Field::next)
                    .filter(each -> each.number() == field && each.isOfBytes())
                    .map(each -> new Wire(each.value()));
        }

        byte[] bytes(int field) {
            return parts(field).findFirst().map(Wire::message).orElse(new byte[0]);
        }

        String text(int field) {
            return new String(bytes(field), StandardCharsets.UTF_8);
        }
    }

    /** A field of a message, at the position of its tag. */
    private record Field(byte[] message, int at) {

        private static final int BYTES = 2;

        boolean isThere() {
            return at < message.length;
        }

        int number() {
            return (int) (varint(at) >>> 3);
        }

        boolean isOfBytes() {
            return kind() == BYTES;
        }

        byte[] value() {
            int from = after(body());
            return Arrays.copyOfRange(message, from, from + (int) varint(body()));
        }

        Field next() {
            int end = switch (kind()) {
                case 0 -> after(body());
                case 1 -> body() + Long.BYTES;
                case BYTES -> after(body()) + (int) varint(body());
                case 5 -> body() + Integer.BYTES;
                default -> throw new IllegalStateException("no wire type of protobuf 3: " + kind());
            };
            return new Field(message, end);
        }

        private int kind() {
            return (int) (varint(at) & 7);
        }

        private int body() {
            return after(at);
        }

        private long varint(int from) {
            long value = 0;
            for (int place = from; place < after(from); place++) {
                value |= (message[place] & 0x7FL) << 7 * (place - from);
            }
            return value;
        }

        private int after(int from) {
            int place = from;
            while (message[place] < 0) {
                place++;
            }
            return place + 1;
        }
    }
}
