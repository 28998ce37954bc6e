package kz.ruqsat.sandbox.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.time.Member;

/**
 * Where a stand that somebody else started is reached; every {@code stand.json} is one.
 *
 * @param kafka bootstrap servers
 * @param issuer address of the issuer
 * @param control address where the stand takes orders; null where it takes none
 * @param controlSecret without which it takes none
 * @param services by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StandAddresses(
        String kafka, String issuer, String control, String controlSecret, Map<String, Service> services) {
    /** Name of the broker among the parts that can be stopped and started. */
    public static final String BROKER = "kafka";

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Where a service is reached.
     *
     * @param address its REST API
     * @param managementPort its health, metrics and clock, at the same host
     * @param startedHere false if it does not take part; null means that it does
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Service(String address, int managementPort, Boolean startedHere) {}

    public StandAddresses {
        services = Map.copyOf(services == null ? Map.of() : services);
    }

    /** The stand of docker-compose.yml on its published ports; those of broker may be chosen by {@code RUQSAT_KAFKA_PORT}. Its issuer is Keycloak where {@code RUQSAT_ISSUER} says so. */
    public static StandAddresses ofCompose(Map<String, String> environment) {
        var services = new LinkedHashMap<String, Service>();
        for (StandService each : StandService.values()) {
            services.put(
                    each.title(),
                    new Service("http://127.0.0.1:" + each.usualPort(), each.usualManagementPort(), true));
        }
        return new StandAddresses(
                "127.0.0.1:" + environment.getOrDefault("RUQSAT_KAFKA_PORT", "9092"),
                issuerOfCompose(environment.getOrDefault("RUQSAT_ISSUER", "")),
                null,
                null,
                services);
    }

    // Names below localhost lead browsers to this machine, but not every program.
    private static String issuerOfCompose(String told) {
        return told.isEmpty() ? "http://127.0.0.1:8090" : told.replaceFirst("//[a-z]+\\.localhost", "//127.0.0.1");
    }

    /**
     * Those that are told by a file, or by a page of HTTP.
     *
     * @throws NotUnderstoodException if it is neither, or does not name a broker, an issuer and services
     */
    public static StandAddresses read(String fileOrUrl) {
        var text = fileOrUrl.matches("https?://.*") ? fetched(URI.create(fileOrUrl)) : read(Path.of(fileOrUrl));
        try {
            var addresses = new ObjectMapper().readValue(text, StandAddresses.class);
            if (addresses.kafka == null || addresses.issuer == null || addresses.services.isEmpty()) {
                throw new NotUnderstoodException(fileOrUrl + " names no kafka, issuer and services");
            }
            return addresses;
        } catch (JsonProcessingException e) {
            throw new NotUnderstoodException(fileOrUrl + " holds no addresses of a stand: " + e.getOriginalMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(Files.isDirectory(file) ? StandFile.in(file) : file);
        } catch (IOException e) {
            throw new NotUnderstoodException("there is no stand at " + file
                    + ": --target takes embedded, compose, or the address of its stand.json");
        }
    }

    private static String fetched(URI address) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new StandException("cannot reach " + address + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }

    /** The processes that take part in the stand's time. */
    List<Member> members() {
        return services.entrySet().stream()
                .filter(entry -> !Boolean.FALSE.equals(entry.getValue().startedHere()))
                .map(entry -> new Member(entry.getKey(), clockOf(entry.getValue())))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    private static URI clockOf(Service service) {
        var host = URI.create(service.address()).getHost();
        return URI.create("http://" + host + ":" + service.managementPort() + "/sandbox/clock");
    }
}
