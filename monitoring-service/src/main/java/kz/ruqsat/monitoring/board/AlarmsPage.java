package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.desks.Person;
import kz.ruqsat.monitoring.inspection.Acknowledgement;
import kz.ruqsat.monitoring.inspection.Alarms;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;

/**
 * Trails of cases that the procedure does not allow.
 *
 * @param total how many there are
 * @param fresh how many of them nobody has taken note of
 * @param kinds how many of each name
 * @param acknowledges true if whoever looks may take note of them
 * @param refused why a form that was sent from here was not taken; empty else
 */
public record AlarmsPage(
        long total,
        long fresh,
        List<Kind> kinds,
        List<Line> lines,
        String next,
        boolean acknowledges,
        List<Complaint> refused) {

    /** The alarms of one name; {@code href} leads to them alone. */
    public record Kind(String code, String text, String rule, long count, long fresh, String href, boolean chosen) {}

    /**
     * An alarm.
     *
     * @param href leads to the stage that shows it
     * @param acknowledged who has taken note of it and when; empty while it is new
     */
    public record Line(
            long position,
            String caseId,
            String number,
            String href,
            String kind,
            String text,
            String rule,
            long sequence,
            String stage,
            String body,
            Moment happened,
            Moment noticed,
            String acknowledged,
            String note) {}

    /** The same with why a form was not taken. */
    AlarmsPage notTaken(List<Complaint> why) {
        return new AlarmsPage(total, fresh, kinds, lines, next, acknowledges, why);
    }

    static AlarmsPage of(
            Tongue t,
            Optional<Alarm.Kind> chosen,
            Map<Alarm.Kind, Alarms.Count> counts,
            Page<Alarms.Line> alarms,
            Person person) {
        return new AlarmsPage(
                counts.values().stream().mapToLong(Alarms.Count::all).sum(),
                counts.values().stream().mapToLong(Alarms.Count::fresh).sum(),
                counts.entrySet().stream()
                        .map(e -> kind(t, e.getKey(), e.getValue(), chosen))
                        .toList(),
                alarms.items().stream().map(alarm -> line(t, alarm)).toList(),
                next(chosen, alarms.next()),
                person.has(Roles.MONITORING),
                List.of());
    }

    private static String next(Optional<Alarm.Kind> chosen, String cursor) {
        if (cursor.isEmpty()) {
            return "";
        }
        Map<String, String> query = chosen.map(kind -> Map.of("alarm", kind.name(), Filter.CURSOR, cursor))
                .orElse(Map.of(Filter.CURSOR, cursor));
        return Filter.address(Pages.ALARMS.path(), query);
    }

    private static Kind kind(Tongue t, Alarm.Kind kind, Alarms.Count count, Optional<Alarm.Kind> chosen) {
        return new Kind(
                kind.name(),
                t.label("alarm." + kind),
                kind.rule(),
                count.all(),
                count.fresh(),
                Filter.address(Pages.ALARMS.path(), Map.of("alarm", kind.name())),
                chosen.filter(kind::equals).isPresent());
    }

    private static Line line(Tongue t, Alarms.Line alarm) {
        String caseId = alarm.caseId().toString();
        return new Line(
                alarm.position(),
                caseId,
                alarm.caseNumber(),
                TermAddress.ofCase(caseId) + "#stage-" + alarm.sequence(),
                alarm.kind().name(),
                t.label("alarm." + alarm.kind()),
                alarm.rule(),
                alarm.sequence(),
                t.stage(alarm.stage()),
                alarm.reporter(),
                t.moment(alarm.happenedAt()),
                t.moment(alarm.noticedAt()),
                alarm.acknowledged()
                        .map(said -> said.by() + ", " + t.moment(said.at()).text())
                        .orElse(""),
                alarm.acknowledged().map(Acknowledgement::note).orElse(""));
    }
}
