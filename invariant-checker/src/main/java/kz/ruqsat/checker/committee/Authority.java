package kz.ruqsat.checker.committee;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.TopicRecord;
import kz.ruqsat.checker.published.WrongAnswers;

/** What the journal of Berkut's stub says it has sent, held against the topic. */
final class Authority {

    private final Picture picture;
    private final Map<String, String> mannerAt = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();

    Authority(Picture picture) {
        this.picture = picture;
        picture.authority("sent")
                .forEach(entry ->
                        mannerAt.put(placeOf(entry), entry.path("manner").asText("PLAIN")));
        picture.authority("reset")
                .forEach(entry -> forgotten.add(entry.path("namespace").asText()));
    }

    /** The disposition of a record that was sent wrong on purpose; empty if the course of its request decides. */
    Optional<String> dispositionAt(String place) {
        return Optional.ofNullable(mannerAt.get(place)).flatMap(WrongAnswers.PUBLISHED::dispositionOf);
    }

    /** Whether the stub was told to forget that request: what it had planned for it is not owed any more. */
    boolean mayHaveForgotten(JsonNode accepted) {
        return forgotten.contains(accepted.path("namespace").asText());
    }

    /** What was sent is on the topic, and what was planned was sent. */
    void examine(Map<String, TopicRecord> records, Look look) {
        Set<String> sent = new HashSet<>();
        for (JsonNode entry : picture.authority("sent")) {
            sent.add(
                    entry.path("requestId").asText() + " " + entry.path("index").asInt());
            look.holds(
                    isThere(entry, records), "", placeOf(entry), "was sent, says Berkut's journal, and is not there");
        }
        Map<String, Instant> withdrawn = new HashMap<>();
        picture.authority("withdrawn")
                .forEach(entry -> withdrawn.put(
                        entry.path("requestId").asText(),
                        Instant.parse(entry.path("withdrawnAt").asText())));
        Set<String> replanned = new HashSet<>();
        picture.authority("replanned")
                .forEach(each -> replanned.add(each.path("requestId").asText()));
        for (JsonNode entry : picture.authority("accepted")) {
            String id = entry.path("requestId").asText();
            if (!replanned.contains(id) && !mayHaveForgotten(entry)) {
                entry.path("plan")
                        .forEach(planned ->
                                planned(entry, planned, withdrawn.getOrDefault(id, Instant.MAX), sent, look));
            }
        }
    }

    /** One that was sent wrong on purpose need not be readable. */
    private static boolean isThere(JsonNode entry, Map<String, TopicRecord> records) {
        TopicRecord there = records.get(placeOf(entry));
        boolean wrong = !entry.path("manner").asText("PLAIN").equals("PLAIN");
        return there != null
                && (wrong
                        || there.body()
                                .filter(body -> body.path("jti").equals(entry.path("jti")))
                                .isPresent());
    }

    private void planned(JsonNode entry, JsonNode planned, Instant withdrawn, Set<String> sent, Look look) {
        Instant at = Instant.parse(planned.path("at").asText());
        boolean due = !at.isAfter(picture.now()) && at.isBefore(withdrawn);
        String name =
                entry.path("requestId").asText() + " " + planned.path("index").asInt();
        if (due) {
            look.holds(
                    sent.contains(name),
                    entry.path("caseReference").asText(),
                    "Berkut's journal, request " + entry.path("requestId").asText(),
                    "has the answer " + planned.path("answer").asText() + " of " + at
                            + " scripted, and it was not sent");
        }
    }

    private static String placeOf(JsonNode entry) {
        return EachReplyHasOneDisposition.place(
                Picture.REPLIES,
                entry.path("partition").asLong(),
                entry.path("offset").asLong());
    }
}
