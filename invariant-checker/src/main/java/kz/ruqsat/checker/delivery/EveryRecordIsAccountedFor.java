package kz.ruqsat.checker.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.GroupPosition;
import kz.ruqsat.checker.picture.Logged;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Parked;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Taken;
import kz.ruqsat.checker.picture.TopicRecord;

/** CHK-06. Who reads what is learned from the positions of the consumer groups; Berkut's answers are the business of CHK-13. */
public final class EveryRecordIsAccountedFor implements Check {

    @Override
    public String code() {
        return "CHK-06";
    }

    @Override
    public String holds() {
        return "each record is applied, a repeat or parked, and each effect names its record";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        picture.positions().forEach(position -> read(position, look));
        records(picture, look);
        effects(picture, look);
        return look.orNone("nobody has read a topic");
    }

    private static void read(GroupPosition position, Look look) {
        look.holds(
                position.committed() == position.end(),
                "",
                position.topic() + " partition " + position.partition(),
                position.group() + " has " + (position.end() - position.committed()) + " records before it");
    }

    private static void records(Picture picture, Look look) {
        Map<String, Long> taken = new HashMap<>();
        picture.taken().forEach(each -> taken.put(place(each), each.sequence()));
        Set<String> aside = picture.parked().stream()
                .filter(each -> !each.status().equals("DONE") || each.sequence() == 0)
                .map(each -> each.consumer() + " " + each.place())
                .collect(Collectors.toSet());
        Map<String, Set<String>> readers = readers(picture);
        for (TopicRecord record : picture.events()) {
            for (String reader : readers.getOrDefault(record.topic(), Set.of())) {
                boolean applied = record.isEvent()
                        && record.sequence()
                                <= taken.getOrDefault(reader + " " + record.topic() + " " + record.subject(), 0L);
                look.holds(
                        applied || aside.contains(reader + " " + record.place()),
                        record.subject(),
                        record.place(),
                        "was neither applied by " + reader + " nor parked");
            }
        }
    }

    private static String place(Taken taken) {
        return taken.consumer() + " " + taken.topic() + " " + taken.caseId();
    }

    /** Consumers by topic: whoever committed a position, has an inbox or has parked something. */
    private static Map<String, Set<String>> readers(Picture picture) {
        Map<String, Set<String>> readers = new HashMap<>();
        List<String> services =
                picture.databases().stream().map(each -> each + "-service").toList();
        picture.positions().stream()
                .filter(each -> services.contains(each.group()))
                .forEach(each -> readers.computeIfAbsent(each.topic(), _ -> new HashSet<>())
                        .add(each.group()));
        picture.taken()
                .forEach(each -> readers.computeIfAbsent(each.topic(), _ -> new HashSet<>())
                        .add(each.consumer()));
        picture.parked().stream()
                .filter(Parked::isOpen)
                .forEach(each -> readers.computeIfAbsent(each.topic(), _ -> new HashSet<>())
                        .add(each.consumer()));
        return readers;
    }

    private static void effects(Picture picture, Look look) {
        Map<String, Logged> events = new HashMap<>();
        picture.log().forEach(event -> events.put(event.eventId(), event));
        Map<String, Set<String>> requests = new HashMap<>();
        picture.caseDatabases()
                .forEach(database -> requests.put(
                        database,
                        picture.rows(database, "requests").stream()
                                .map(row -> row.text("key"))
                                .collect(Collectors.toSet())));
        for (Case each : picture.cases()) {
            String self = each.database() + "-service";
            Set<String> effects = new HashSet<>();
            each.history().stream()
                    .filter(move ->
                            move.role().equals("SERVICE") && !move.actor().equals(self))
                    // A service may also ask over REST, like any client.
                    .filter(move -> !requests.get(each.database()).contains(move.cause()))
                    .forEach(move -> effect(move, events.get(move.cause()), effects, look));
        }
    }

    private static void effect(Move move, Logged cause, Set<String> effects, Look look) {
        boolean known = cause != null && (cause.database() + "-service").equals(move.actor());
        look.holds(
                known,
                move.caseId(),
                move.toString(),
                "names the record " + move.cause() + ", which " + move.actor() + " never published");
        if (!effects.add(move.cause() + " " + move.transition())) {
            look.found(move.caseId(), move.toString(), "is a second effect of the record " + move.cause());
        }
    }
}
