package kz.ruqsat.checker.committee;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.TopicRecord;

/** CHK-13, P-K4. Which disposition an answer deserves is told a second time, from the records and the course of the request. */
public final class EachReplyHasOneDisposition implements Check {

    /** Given where nothing of a record was read, or it was not believed; a record that Berkut's stub did send never gets one of them. */
    private static final Set<String> NOT_BELIEVED =
            Set.of("BAD_SIGNATURE", "UNSUPPORTED_VERSION", "MALFORMED", "IMPLAUSIBLE_TIME", "UNKNOWN_REQUEST");

    @Override
    public String code() {
        return "CHK-13";
    }

    @Override
    public String holds() {
        return "each record of the reply topic has the one disposition it deserves; scripts were sent";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, List<Row>> dispositions = picture.rows(Picture.APPROVAL, "dispositions").stream()
                .collect(groupingBy(row ->
                        place(row.text("record_topic"), row.number("record_partition"), row.number("record_offset"))));
        Set<String> held = picture.rows(Picture.APPROVAL, "held_replies").stream()
                .map(row ->
                        place(row.text("record_topic"), row.number("record_partition"), row.number("record_offset")))
                .collect(toSet());
        Map<String, TopicRecord> records = picture.replies().stream()
                .collect(toMap(each -> place(each.topic(), each.partition(), each.offset()), Function.identity()));
        records.forEach((place, record) -> {
            int count = dispositions.getOrDefault(place, List.of()).size() + (held.contains(place) ? 1 : 0);
            look.holds(count == 1, keyOf(record), place, "has " + count + " dispositions");
        });
        dispositions.keySet().stream()
                .filter(place -> !records.containsKey(place))
                .forEach(place -> look.found("", place, "has a disposition, and there is no such record"));
        deserved(picture, records, dispositions, look);
        effects(picture, look);
        new Authority(picture).examine(records, look);
        return look.orNone("Berkut has answered nothing");
    }

    private static void deserved(
            Picture picture, Map<String, TopicRecord> records, Map<String, List<Row>> dispositions, Look look) {
        Map<String, Course> courses = new HashMap<>();
        // A request that a later round took the place of; its way was told while it was the present one.
        picture.rows(Picture.APPROVAL, "approval_requests")
                .forEach(row -> courses.put(row.text("request_id"), Course.REPLACED));
        picture.cases("approval")
                .forEach(each -> courses.put(each.file().path("requestId").asText(), Course.of(each)));
        Set<String> sent = picture.authority("sent").stream()
                .map(each -> each.path("jti").asText())
                .collect(toSet());
        Authority authority = new Authority(picture);
        dispositions.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparing((Row row) -> row.number("number")))
                .filter(row -> records.containsKey(placeOf(row)))
                .forEach(row -> authority
                        .dispositionAt(placeOf(row))
                        .ifPresentOrElse(
                                deserved -> onPurpose(row, deserved, look),
                                () -> compare(row, records.get(placeOf(row)).body(), courses, sent, look)));
    }

    /** A closed request takes nothing, so one that could be read and names it may have met that first. */
    private static void onPurpose(Row row, String deserved, Look look) {
        String given = row.text("disposition");
        boolean closedFirst = deserved.equals("IMPLAUSIBLE_TIME") && given.equals("AFTER_CLOSE");
        look.holds(
                deserved.equals(given) || closedFirst,
                row.maybe("case_id").orElse(""),
                placeOf(row),
                "got " + given + ", and it was sent so that it deserves " + deserved);
    }

    private static void compare(
            Row row, Optional<JsonNode> body, Map<String, Course> courses, Set<String> sent, Look look) {
        String given = row.text("disposition");
        Course course =
                body.map(reply -> courses.get(reply.path("requestId").asText())).orElse(null);
        boolean ofBerkut =
                body.filter(reply -> sent.contains(reply.path("jti").asText())).isPresent();
        if (course == null || (NOT_BELIEVED.contains(given) && !ofBerkut)) {
            look.holds(
                    NOT_BELIEVED.contains(given) || given.equals("AFTER_CLOSE"),
                    row.maybe("case_id").orElse(""),
                    placeOf(row),
                    "got " + given + ", and there is no such request");
            return;
        }
        if (course == Course.REPLACED) {
            return;
        }
        JsonNode reply = body.orElseThrow();
        String deserved = course.hear(
                reply.path("jti").asText(),
                reply.path("answer").asText(),
                reply.path("requestHash").asText(),
                Instant.parse(row.text("received_at")));
        look.holds(
                deserved.equals(given),
                row.maybe("case_id").orElse(""),
                placeOf(row),
                "got " + given + ", and by the course of its request it is " + deserved);
    }

    /** Answers that were accepted moved the request, each once, and nothing else did (P-K4). */
    private static void effects(Picture picture, Look look) {
        Map<String, List<String>> accepted = picture.rows(Picture.APPROVAL, "dispositions").stream()
                .filter(row -> row.text("disposition").endsWith("ACCEPTED"))
                .collect(groupingBy(
                        row -> row.maybe("case_id").orElse(""),
                        mapping(row -> row.maybe("jti").orElse(""), toList())));
        picture.cases("approval").forEach(each -> {
            List<String> moved =
                    each.moves("K4", "K5", "K6").map(Move::cause).sorted().toList();
            List<String> told = accepted.getOrDefault(each.id(), List.of()).stream()
                    .sorted()
                    .toList();
            look.holds(
                    moved.equals(told),
                    each.id(),
                    "history",
                    "was moved by " + moved.size() + " answers, and " + told.size() + " were accepted, or by others");
        });
    }

    private static String keyOf(TopicRecord record) {
        return record.key() == null ? "" : record.key();
    }

    private static String placeOf(Row row) {
        return place(row.text("record_topic"), row.number("record_partition"), row.number("record_offset"));
    }

    static String place(String topic, long partition, long offset) {
        return topic + " " + partition + "/" + offset;
    }
}
