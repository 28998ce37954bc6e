package kz.ruqsat.checker.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.TopicRecord;

/** CHK-02. */
public final class SequencesHaveNoGap implements Check {

    /** A case on a topic. */
    private record Line(String topic, String caseId) {}

    @Override
    public String code() {
        return "CHK-02";
    }

    @Override
    public String holds() {
        return "per case and topic sequences are 1..n in log, topic and every consumer's position";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<Line, Long> last = new HashMap<>();
        Sequences log = new Sequences("event log");
        picture.log().forEach(event -> log.add(new Line(event.topic(), event.caseId()), event.sequence(), look));
        log.judge(look, last);
        Sequences topic = new Sequences("topic");
        withoutRepeats(picture)
                .forEach(record -> topic.add(new Line(record.topic(), record.subject()), record.sequence(), look));
        topic.judge(look, last);
        picture.taken().forEach(taken -> {
            long most = last.getOrDefault(new Line(taken.topic(), taken.caseId()), 0L);
            look.holds(
                    taken.sequence() >= 1 && taken.sequence() <= most,
                    taken.caseId(),
                    "position of " + taken.consumer() + " on " + taken.topic(),
                    "is at sequence " + taken.sequence() + ", and the case has " + most + " there");
        });
        return look.orNone("nothing was published");
    }

    private static Stream<TopicRecord> withoutRepeats(Picture picture) {
        Map<String, TopicRecord> once = new HashMap<>();
        picture.events().stream()
                .filter(TopicRecord::isEvent)
                .forEach(record -> once.putIfAbsent(record.topic() + " " + record.eventId(), record));
        return once.values().stream();
    }

    /** The sequences of each case on each topic, as one place has them. */
    private static final class Sequences {

        private final String where;
        private final Map<Line, TreeSet<Long>> lines = new HashMap<>();

        Sequences(String where) {
            this.where = where;
        }

        void add(Line line, long sequence, Look look) {
            boolean fresh = lines.computeIfAbsent(line, _ -> new TreeSet<>()).add(sequence);
            look.holds(fresh, line.caseId(), where + " " + line.topic(), "has sequence " + sequence + " twice");
        }

        void judge(Look look, Map<Line, Long> last) {
            lines.forEach((line, sequences) -> {
                Consumer<String> complain = what -> look.found(line.caseId(), where + " " + line.topic(), what);
                long expected = 1;
                for (long sequence : sequences) {
                    if (sequence != expected) {
                        complain.accept("goes from sequence " + (expected - 1) + " to " + sequence);
                    }
                    expected = sequence + 1;
                }
                last.merge(line, expected - 1, Math::max);
            });
        }
    }
}
