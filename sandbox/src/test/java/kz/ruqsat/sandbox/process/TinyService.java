package kz.ruqsat.sandbox.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a built service: health and clock on the management port, nothing else. Runs from a jar of its own. */
public final class TinyService {
    private static final String BOOT = UUID.randomUUID().toString();
    private static String now = "2026-03-10T04:00:00Z";

    private TinyService() {}

    /** Puts a tree of built services on disk that are all this one. */
    static Path treeIn(Path folder) throws IOException {
        for (StandService service : StandService.values()) {
            var jar = folder.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                addClass(out);
            }
        }
        return folder;
    }

    private static void addClass(JarOutputStream out) throws IOException {
        var name = TinyService.class.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var in = TinyService.class.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(out);
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (Files.exists(Path.of("refuse"))) {
            System.out.println("refusing to start, as asked");
            System.exit(3);
        }
        System.out.println("here with " + System.getenv("RUQSAT_PG_URL") + " and " + System.getenv("QUARKUS_PROFILE"));
        serverOn("QUARKUS_HTTP_PORT").start();
        var server = serverOn("QUARKUS_MANAGEMENT_PORT");
        server.createContext("/q/health/ready", exchange -> answer(exchange, "{\"status\":\"UP\"}"));
        server.createContext("/sandbox/clock", TinyService::clock);
        server.start();
    }

    private static HttpServer serverOn(String variable) throws IOException {
        var port = Integer.parseInt(System.getenv(variable));
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    private static synchronized void clock(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.isEmpty()) {
            now = body.replaceAll(".*\"now\":\"([^\"]*)\".*", "$1");
        }
        answer(
                exchange,
                "{\"now\":\"" + now + "\",\"nextDue\":null,\"idle\":true,\"moves\":0,\"bootId\":\"" + BOOT
                        + "\",\"groups\":{},\"waiting\":[]}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        exchange.sendResponseHeaders(200, body.length());
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
