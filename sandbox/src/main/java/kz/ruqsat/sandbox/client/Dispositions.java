package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the records of Berkut's topic, as approval-service tells the auditor; what is known is not asked for again. */
public final class Dispositions {
    private static final String AUDITOR = "auditor";
    private static final int PAGE = 100;

    private final Api api;
    private final Map<RecordSender.Place, Disposition> known = new HashMap<>();

    /**
     * What became of a record.
     *
     * @param caseId of the request that the record named; empty if it named none
     * @param kind such as {@code ACCEPTED}
     * @param receivedAt on the stand's clock
     */
    public record Disposition(String caseId, String kind, Instant receivedAt) {}

    public Dispositions(Api api) {
        this.api = api;
    }

    /** That of a record; empty as long as there is none. */
    public Optional<Disposition> of(RecordSender.Place place) {
        if (!known.containsKey(place)) {
            ask();
        }
        return Optional.ofNullable(known.get(place));
    }

    /** All there are by case, those of a case in the order in which they were received. */
    public Map<String, List<Disposition>> byCase() {
        ask();
        return known.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RecordSender.Place, Disposition> each) ->
                                each.getValue().receivedAt())
                        .thenComparing(each -> each.getKey().offset()))
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(Disposition::caseId));
    }

    // The newest come first: once something known appears, all the rest is.
    private void ask() {
        var cursor = "";
        do {
            var page = api.get(AUDITOR, "/api/v1/dispositions?limit=" + PAGE + cursor)
                    .body();
            if (!take(page.path("items"))) {
                return;
            }
            var next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
    }

    private boolean take(JsonNode items) {
        boolean allNew = true;
        for (JsonNode each : items) {
            var place = new RecordSender.Place(
                    each.path("topic").asText(),
                    each.path("partition").asInt(),
                    each.path("offset").asLong());
            var said = new Disposition(
                    each.path("caseId").asText(""),
                    each.path("disposition").asText(),
                    Instant.parse(each.path("receivedAt").asText()));
            allNew &= known.put(place, said) == null;
        }
        return allNew;
    }
}
