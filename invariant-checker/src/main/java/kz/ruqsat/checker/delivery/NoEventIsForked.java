package kz.ruqsat.checker.delivery;

import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Logged;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.TopicRecord;

/** CHK-04. The log of events is the record; everybody who has seen an event has seen that one. */
public final class NoEventIsForked implements Check {

    @Override
    public String code() {
        return "CHK-04";
    }

    @Override
    public String holds() {
        return "the same topic, case and sequence is the same event with the same content everywhere";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, Logged> log = new HashMap<>();
        picture.log().forEach(event -> log.putIfAbsent(key(event.topic(), event.caseId(), event.sequence()), event));
        picture.events().stream()
                .filter(TopicRecord::isEvent)
                .forEach(record ->
                        compare(record, log.get(key(record.topic(), record.subject(), record.sequence())), look));
        picture.taken()
                .forEach(taken -> seen(
                        look,
                        log,
                        taken.topic(),
                        taken.caseId(),
                        taken.sequence(),
                        taken.eventId(),
                        "position of " + taken.consumer()));
        picture.parked().stream()
                .filter(parked -> parked.sequence() > 0)
                .forEach(parked -> seen(
                        look,
                        log,
                        parked.topic(),
                        parked.caseId(),
                        parked.sequence(),
                        parked.eventId(),
                        "parked at " + parked.consumer()));
        picture.rows(Picture.MONITORING, "stages").forEach(stage -> stage(look, log, stage));
        return look.orNone("nothing was published");
    }

    // What is on the topic and not in the log at all is the business of CHK-05.
    private static void compare(TopicRecord record, Logged event, Look look) {
        look.at();
        if (event == null) {
            return;
        }
        if (!record.eventId().equals(event.eventId())) {
            look.found(
                    record.subject(),
                    record.place(),
                    "is event " + record.eventId() + ", and the log has " + event.eventId() + " there");
        } else if (!record.value().equals(event.body())
                || !record.header("ce_type").equals(event.type())
                || !record.header("ce_time").equals(event.at().toString())) {
            look.found(record.subject(), record.place(), "says something else than the log of its service");
        }
    }

    private static void seen(
            Look look,
            Map<String, Logged> log,
            String topic,
            String caseId,
            long sequence,
            String eventId,
            String where) {
        look.at();
        Logged event = log.get(key(topic, caseId, sequence));
        if (event != null && !event.eventId().equals(eventId)) {
            look.found(
                    caseId,
                    where + ", " + event.place(),
                    "took event " + eventId + ", and the log has " + event.eventId());
        }
    }

    private static void stage(Look look, Map<String, Logged> log, Row stage) {
        String caseId = stage.text("case_id");
        long sequence = stage.number("sequence");
        seen(look, log, Picture.STAGES, caseId, sequence, stage.text("event_id"), "monitoring's stage");
    }

    private static String key(String topic, String caseId, long sequence) {
        return topic + " " + caseId + " " + sequence;
    }
}
