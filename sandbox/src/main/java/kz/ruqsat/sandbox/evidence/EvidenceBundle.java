package kz.ruqsat.sandbox.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;

/** A bundle as it lies in a file. Nothing in it is believed; every finding says what was held against what. */
public final class EvidenceBundle {

    private static final String FORMAT = "ruqsat-evidence-1";

    /** Dispositions of replies that were read, and so were signed by Berkut and about this request. */
    private static final Set<String> BELIEVED = Set.of(
            "ACCEPTED",
            "LATE_ACCEPTED",
            "DUPLICATE_SAME",
            "DUPLICATE_CONFLICTING",
            "AFTER_CLOSE",
            "EXTENSION_REFUSED",
            "BINDING_MISMATCH",
            "IMPLAUSIBLE_TIME");

    private final JsonNode bundle;
    private final Signatures ours;
    private final Signatures berkut;
    private final Optional<byte[]> requestBytes;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param bundle as it was read
     * @param trusted keys of both sides that are known from elsewhere, a JWK set; a missing node to believe those of the bundle
     * @param requestBytes the request's exact bytes, which name a person and so are not in the bundle
     */
    public EvidenceBundle(JsonNode bundle, JsonNode trusted, Optional<byte[]> requestBytes) {
        boolean own = trusted.isMissingNode();
        this.bundle = bundle;
        this.ours = Signatures.of(own ? bundle.path("keys").path("approval-service") : trusted);
        this.berkut = Signatures.of(own ? bundle.path("keys").path("berkut") : trusted);
        this.requestBytes = requestBytes;
    }

    /** Everything that was looked at, in the order of the bundle. */
    public List<Finding> verify() {
        findings.clear();
        var format = bundle.path("format").asText();
        findings.add(Finding.of(format.equals(FORMAT), "the form is " + FORMAT, "it is " + format));
        chain();
        request();
        items("reply").forEach(this::reply);
        items("computation").forEach(this::computation);
        history();
        return List.copyOf(findings);
    }

    private Stream<JsonNode> items(String of) {
        return StreamSupport.stream(bundle.path("items").spliterator(), false)
                .filter(item -> item.path("of").asText().equals(of))
                .map(item -> item.path("content"));
    }

    private JsonNode receipt() {
        return items("receipt").findFirst().orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private void chain() {
        String head = "";
        int number = 0;
        for (JsonNode item : bundle.path("items")) {
            head = Hashes.ofItem(head, item);
            number++;
            boolean holds =
                    head.equals(item.path("hash").asText()) && item.path("n").asInt() == number;
            if (!holds) {
                findings.add(
                        Finding.of(false, "item " + number + " is sealed", "it, or one before it, is not as it was"));
                head = item.path("hash").asText();
            }
        }
        findings.add(Finding.of(
                number > 0 && head.equals(bundle.path("head").asText()),
                "the chain of " + number + " items ends with its head",
                "an item is missing at the end, or the head is another"));
        findings.add(Finding.of(
                ours.hold(
                        bundle.path("seal").asText(),
                        bundle.path("head").asText().getBytes(UTF_8)),
                "approval-service has signed the head",
                "the seal does not hold with the keys there are"));
    }

    private void request() {
        var receipt = receipt();
        if (receipt.isMissingNode()) {
            findings.add(Finding.notChecked("Berkut has accepted nothing, so there is no receipt"));
            return;
        }
        if (requestBytes.isEmpty()) {
            findings.add(Finding.notChecked(
                    "the request's own bytes name a person and are not in the bundle; give them with --request"));
            return;
        }
        findings.add(Finding.of(
                Hashes.of(requestBytes.get()).equals(receipt.path("requestHash").asText()),
                "the receipt is about these bytes",
                "their hash is another"));
        findings.add(Finding.of(
                ours.hold(receipt.path("signature").asText(), requestBytes.get()),
                "approval-service has signed these bytes",
                "the signature does not hold"));
    }

    private void reply(JsonNode reply) {
        var place = "%s %d/%d"
                .formatted(
                        reply.path("topic").asText(),
                        reply.path("partition").asInt(),
                        reply.path("offset").asLong());
        var disposition = reply.path("disposition").asText();
        if (!BELIEVED.contains(disposition)) {
            findings.add(Finding.notChecked(place + " got " + disposition + " and was not believed"));
            return;
        }
        var value = reply.path("value").asText();
        findings.add(Finding.of(
                berkut.hold(reply.path("signature").asText(), value.getBytes(UTF_8)),
                place + ", " + disposition + ", is signed by Berkut",
                "the signature does not hold with the keys there are"));
        ReplyBinding.of(reply, receipt(), bundle.path("requestId").asText()).forEach(findings::add);
        findings.add(inTime(
                place, disposition, Instant.parse(reply.path("receivedAt").asText()), value));
    }

    /** In time or late is a matter of the term that ran, counted anew. */
    private Finding inTime(String place, String disposition, Instant receivedAt, String value) {
        boolean late = disposition.equals("LATE_ACCEPTED");
        if (!late && !disposition.equals("ACCEPTED")) {
            return Finding.notChecked(place + ": " + disposition + " does not turn on the term");
        }
        boolean extended = !value.contains("\"EXTENDED\"") && wasExtendedBefore(receivedAt);
        var clock = extended ? StatutoryClock.KNB_30CD : StatutoryClock.KNB_3WD;
        var accepted = Instant.parse(receipt().path("acceptedAt").asText());
        var term = Deadlines.standard().compute(clock, accepted);
        return Finding.of(
                term.includes(receivedAt) != late,
                place + (late ? " came after " : " came before ") + term.dueBefore() + " (" + clock + ")",
                "it came at " + receivedAt);
    }

    private boolean wasExtendedBefore(Instant receivedAt) {
        return items("reply")
                .filter(each -> each.path("disposition").asText().equals("ACCEPTED"))
                .filter(each -> each.path("value").asText().contains("\"EXTENDED\""))
                .anyMatch(
                        each -> !Instant.parse(each.path("receivedAt").asText()).isAfter(receivedAt));
    }

    private void computation(JsonNode item) {
        var told = item.path("computation");
        var clock = StatutoryClock.valueOf(told.path("clock").asText());
        var anew = Deadlines.standard()
                .compute(clock, Instant.parse(told.path("eventAt").asText()));
        findings.add(Finding.of(
                anew.dueBefore().equals(Instant.parse(told.path("dueBefore").asText()))
                        && anew.lastDay().toString().equals(told.path("lastDay").asText()),
                clock + " from " + told.path("eventAt").asText() + " ends before " + anew.dueBefore()
                        + ", counted anew",
                "the bundle says " + told.path("dueBefore").asText()));
    }

    private void history() {
        String head = "";
        long number = 0;
        boolean holds = true;
        for (JsonNode row : items("history").toList()) {
            head = Hashes.ofHistory(head, row);
            holds &= head.equals(row.path("hash").asText()) && row.path("move").asLong() == ++number;
        }
        findings.add(Finding.of(
                holds && number > 0,
                "the case's own audit of " + number + " rows is sealed row by row",
                "a row is not as it was"));
    }
}
