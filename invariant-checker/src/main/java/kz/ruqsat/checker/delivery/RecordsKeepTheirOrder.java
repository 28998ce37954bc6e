package kz.ruqsat.checker.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.TopicRecord;

/** CHK-03. */
public final class RecordsKeepTheirOrder implements Check {

    /** Where a case was seen last on a topic. */
    private record Seen(int partition, long sequence) {}

    @Override
    public String code() {
        return "CHK-03";
    }

    @Override
    public String holds() {
        return "per case and topic records ascend in one partition, and the key is the case";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, Seen> last = new HashMap<>();
        Set<String> appeared = new HashSet<>();
        for (TopicRecord record : picture.events()) {
            look.holds(
                    record.isEvent() && record.subject().equals(record.key()),
                    record.subject(),
                    record.place(),
                    record.key() == null ? "has no key" : "has the key " + record.key());
            if (record.isEvent() && appeared.add(record.topic() + " " + record.eventId())) {
                follow(
                        record,
                        last.put(
                                record.topic() + " " + record.subject(),
                                new Seen(record.partition(), record.sequence())),
                        look);
            }
        }
        return look.orNone("nothing was published");
    }

    private static void follow(TopicRecord record, Seen before, Look look) {
        if (before == null) {
            return;
        }
        if (before.partition() != record.partition()) {
            look.found(record.subject(), record.place(), "lies in another partition than the record before it");
        } else if (before.sequence() > record.sequence()) {
            look.found(
                    record.subject(),
                    record.place(),
                    "has sequence " + record.sequence() + " and lies behind sequence " + before.sequence());
        }
    }
}
