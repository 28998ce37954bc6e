package kz.ruqsat.berkutclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A running stub as a test sees it; of one namespace, so that tests beside it are not met. Safe for several threads. */
public final class BerkutStub {

    private final URI address;
    private final StubApi api;
    private final StubApi management;
    private final String namespace;

    /**
     * @param address of its HTTP port
     * @param management of its management port, which moves its clock
     * @param token bearer token with the role KNB; empty if the stub is open
     */
    public BerkutStub(URI address, URI management, Supplier<String> token) {
        this(address, new StubApi(address, token), new StubApi(management, () -> ""), "");
    }

    private BerkutStub(URI address, StubApi api, StubApi management, String namespace) {
        this.address = address;
        this.api = api;
        this.management = management;
        this.namespace = namespace;
    }

    /** The same stub, of another namespace; callers name it in the header {@code Berkut-Namespace}. */
    public BerkutStub inNamespace(String name) {
        return new BerkutStub(address, api, management, name);
    }

    /** Declares the namespace so that a request which nothing is scripted for is met by silence and listed as unmatched. */
    public BerkutStub reportingUnscripted() {
        api.call("PUT", "/admin/namespaces/" + namespace, Map.of("unscripted", "REPORTED"));
        return this;
    }

    /** Where requests go. */
    public URI address() {
        return address;
    }

    /** What the header {@code Berkut-Namespace} of a request has to say. */
    public String namespace() {
        return namespace;
    }

    /** Writes the answers to a case reference or request id; no line is silence. */
    public void script(String key, Line... lines) {
        api.call("PUT", in("/admin/scripts/" + key), Map.of("answers", answers(lines)));
    }

    /** Writes the answers to all requests of these attributes that come from now on; see the stub's README. */
    public void rule(String name, Map<String, String> when, Line... lines) {
        api.call("PUT", in("/admin/rules/" + name), Map.of("when", when, "answers", answers(lines)));
    }

    /** Answers by hand, beside what is planned. */
    public void answer(UUID requestId, Line... lines) {
        api.call("POST", "/admin/requests/" + requestId + "/answers", Map.of("answers", answers(lines)));
    }

    private static List<Map<String, Object>> answers(Line... lines) {
        return Arrays.stream(lines).map(Line::members).toList();
    }

    /** Sets a fault of this namespace, such as {@code fault("DROPPED_AFTER", Map.of("times", 1))}; its number. */
    public int fault(String kind, Map<String, Object> more) {
        var fault = new LinkedHashMap<>(more);
        fault.put("kind", kind);
        fault.put("namespace", namespace);
        return api.call("POST", "/admin/faults", fault).path("number").asInt();
    }

    /** Removes a fault. */
    public void removeFault(int number) {
        api.call("DELETE", "/admin/faults/" + number, null);
    }

    /** Signs with another key of Berkut from here on. */
    public void signWith(String keyId) {
        api.call("PUT", "/admin/signing-key", Map.of("keyId", keyId));
    }

    /** One request as it stands: planned and sent answers with the line that asked for each. */
    public JsonNode request(UUID requestId) {
        return api.call("GET", "/admin/requests/" + requestId, null);
    }

    /** Records that would be on the reply topic, for a stub without a broker: key, headers and value (base64). */
    public List<JsonNode> messages() {
        var all = new ArrayList<JsonNode>();
        for (var page = page(all.size()); !page.isEmpty(); page = page(all.size())) {
            page.forEach(all::add);
        }
        return all;
    }

    private JsonNode page(int after) {
        return api.call("GET", "/admin/messages?after=" + after, null);
    }

    /** Calls of this namespace that nothing was meant for, the newest first. */
    public JsonNode unmatched() {
        return api.call("GET", in("/admin/unmatched"), null).path("items");
    }

    /** Fails unless at least so many lines of the journal fit. */
    public void verifyAtLeast(int times, Event event) {
        verify(Map.of("expect", "AT_LEAST", "times", times, "events", List.of(event.members())));
    }

    /** Fails unless exactly so many fit. */
    public void verifyExactly(int times, Event event) {
        verify(Map.of("expect", "EXACTLY", "times", times, "events", List.of(event.members())));
    }

    /** Fails if one fits. */
    public void verifyNever(Event event) {
        verify(Map.of("expect", "NEVER", "events", List.of(event.members())));
    }

    /** Fails unless they came one after the other. */
    public void verifyInOrder(Event... events) {
        verify(Map.of("expect", "IN_ORDER", "events", members(events)));
    }

    /** Fails unless they came one after the other, the last at most so many working days after the first. */
    public void verifyInOrderWithinWorkingDays(int days, Event... events) {
        verify(Map.of("expect", "IN_ORDER", "events", members(events), "within", Map.of("workingDays", days)));
    }

    private static List<Map<String, Object>> members(Event... events) {
        return Arrays.stream(events).map(Event::members).toList();
    }

    private void verify(Map<String, Object> expectation) {
        var verdict = api.call("POST", in("/admin/journal/verifications"), expectation);
        if (!verdict.path("holds").asBoolean()) {
            throw new AssertionError(verdict.path("says").asText() + "; nearest: " + verdict.path("nearest"));
        }
    }

    /** Forgets all of this namespace. */
    public void reset() {
        api.call("POST", in("/admin/reset"), null);
    }

    /** The stub's clock. */
    public Instant now() {
        return Instant.parse(
                management.call("GET", "/sandbox/clock", null).path("now").asText());
    }

    /** Moves the stub's own clock and waits until it is at rest; in a stand move the stand's clock instead. */
    public void advanceTo(Instant instant) {
        management.call("POST", "/sandbox/clock", Map.of("now", instant.toString()));
        StubProcess.await(
                "the stub is at rest",
                () -> management
                        .call("GET", "/sandbox/clock", null)
                        .path("idle")
                        .asBoolean());
    }

    private String in(String path) {
        return namespace.isEmpty() ? path : path + "?namespace=" + namespace;
    }
}
