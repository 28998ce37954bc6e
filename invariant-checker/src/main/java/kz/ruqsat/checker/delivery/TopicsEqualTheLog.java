package kz.ruqsat.checker.delivery;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.TopicRecord;

/** CHK-05. */
public final class TopicsEqualTheLog implements Check {

    @Override
    public String code() {
        return "CHK-05";
    }

    @Override
    public String holds() {
        return "nothing is unsent, and the topics hold the events of the logs, no more and no less";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        for (String database : picture.caseDatabases()) {
            picture.rows(database, "outbox")
                    .forEach(row -> look.found(
                            row.text("case_id"),
                            "outbox of " + database + ", " + row.text("topic") + " sequence " + row.text("sequence"),
                            "was never acknowledged by the broker"));
        }
        Set<String> sent =
                picture.events().stream().map(TopicsEqualTheLog::name).collect(toCollection(HashSet::new));
        Set<String> logged = new HashSet<>();
        picture.log().forEach(event -> {
            logged.add(event.topic() + " " + event.eventId());
            look.holds(
                    sent.contains(event.topic() + " " + event.eventId()),
                    event.caseId(),
                    "event log of " + event.database() + ", " + event.place(),
                    "is not on the topic");
        });
        picture.events().stream()
                .filter(record -> sent.remove(name(record)) && !logged.contains(name(record)))
                .forEach(record -> look.found(record.subject(), record.place(), "is in no event log"));
        return look.orNone("nothing was published");
    }

    private static String name(TopicRecord record) {
        return record.topic() + " " + record.eventId();
    }
}
