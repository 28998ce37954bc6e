package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.conformance.Alarm;
import kz.ruqsat.monitoring.inspection.Alarms;
import kz.ruqsat.web.paging.Page;

/**
 * Trails of cases that the procedure does not allow.
 *
 * @param total how many there are
 * @param kinds how many of each name
 */
public record AlarmsPage(long total, List<Kind> kinds, List<Line> lines, String next) {

    /** The alarms of one name; {@code href} leads to them alone. */
    public record Kind(String code, String text, String rule, long count, String href, boolean chosen) {}

    /** An alarm; {@code href} leads to the stage that shows it. */
    public record Line(
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
            Moment noticed) {}

    static AlarmsPage of(
            Tongue t, Optional<Alarm.Kind> chosen, Map<Alarm.Kind, Long> counts, Page<Alarms.Line> alarms) {
        return new AlarmsPage(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .map(e -> kind(t, e.getKey(), e.getValue(), chosen))
                        .toList(),
                alarms.items().stream().map(alarm -> line(t, alarm)).toList(),
                next(chosen, alarms.next()));
    }

    private static String next(Optional<Alarm.Kind> chosen, String cursor) {
        if (cursor.isEmpty()) {
            return "";
        }
        Map<String, String> query = chosen.map(kind -> Map.of("alarm", kind.name(), Filter.CURSOR, cursor))
                .orElse(Map.of(Filter.CURSOR, cursor));
        return Filter.address(Pages.ALARMS.path(), query);
    }

    private static Kind kind(Tongue t, Alarm.Kind kind, long count, Optional<Alarm.Kind> chosen) {
        return new Kind(
                kind.name(),
                t.label("alarm." + kind),
                kind.rule(),
                count,
                Filter.address(Pages.ALARMS.path(), Map.of("alarm", kind.name())),
                chosen.filter(kind::equals).isPresent());
    }

    private static Line line(Tongue t, Alarms.Line alarm) {
        String caseId = alarm.caseId().toString();
        return new Line(
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
                t.moment(alarm.noticedAt()));
    }
}
