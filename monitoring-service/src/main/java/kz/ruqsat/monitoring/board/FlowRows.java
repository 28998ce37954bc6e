package kz.ruqsat.monitoring.board;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.drawing.Bars;
import kz.ruqsat.monitoring.oversight.Flow.Moved;
import kz.ruqsat.monitoring.oversight.Flow.Standing;

/** Words where cases stand. */
record FlowRows(Tongue t, Filter filter, Instant now, WorkingCalendar calendar) {

    /** States in the order of the procedure; others follow by name. */
    private static final List<String> ORDER = List.of(
            "DRAFT",
            "SUBMITTED",
            "RETURNED",
            "REGISTERED",
            "MIA_REVIEW",
            "ACCEPTED",
            "FINGERPRINT_PENDING",
            "EXAMINATION",
            "REVIEW",
            "AWAITING_KNB",
            "AWAITING_DECISION",
            "TO_PRINT",
            "TO_EXECUTE");

    private static final double BAR = 260;
    private static final List<String> AGES = List.of("ageFresh", "ageDays", "ageWeek", "ageOld");

    List<StateRow> byState(List<Standing> standing, List<Moved> moved) {
        Map<String, Moved> movedBy = moved.stream().collect(Collectors.toMap(Moved::state, m -> m));
        return rows(
                standing,
                Standing::state,
                Comparator.comparingInt(FlowRows::place),
                state -> new Naming(
                        t.stage(state),
                        filter.at(Pages.TERMS.path(), "state", state),
                        movedBy.getOrDefault(state, new Moved(state, 0, 0))));
    }

    List<StateRow> byRegion(List<Standing> standing) {
        return rows(
                standing,
                Standing::region,
                Comparator.comparing(region -> region),
                region -> new Naming(t.region(region), filter.at(Pages.TERMS.path(), "region", region), null));
    }

    List<StateRow> byBody(List<Standing> standing) {
        return rows(
                standing,
                Standing::reporter,
                Comparator.comparing(body -> body),
                body -> new Naming(body, Filter.address(Pages.FLOW.path(), Map.of("body", body)), null));
    }

    List<StateRow> byService(List<Standing> standing) {
        return rows(
                standing,
                Standing::service,
                Comparator.comparing(service -> service),
                service -> new Naming(t.service(service), filter.at(Pages.TERMS.path(), "service", service), null));
    }

    private static int place(String state) {
        int place = ORDER.indexOf(state);
        return place < 0 ? ORDER.size() + Math.floorMod(state.hashCode(), 1000) : place;
    }

    private record Naming(String text, String href, Moved moved) {}

    private List<StateRow> rows(
            List<Standing> standing,
            Function<Standing, String> by,
            Comparator<String> order,
            Function<String, Naming> naming) {
        Map<String, List<Standing>> groups =
                standing.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        long most = groups.values().stream().mapToLong(FlowRows::count).max().orElse(0);
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(group -> row(group.getKey(), group.getValue(), naming.apply(group.getKey()), most))
                .toList();
    }

    private static long count(List<Standing> group) {
        return group.stream().mapToLong(Standing::count).sum();
    }

    private StateRow row(String code, List<Standing> group, Naming named, long most) {
        long count = count(group);
        long late = group.stream().mapToLong(Standing::late).sum();
        long soon = group.stream().mapToLong(Standing::soon).sum();
        Instant oldest = group.stream()
                .map(Standing::oldest)
                .min(Comparator.naturalOrder())
                .orElse(now);
        Moved moved = named.moved();
        return new StateRow(
                code,
                named.text(),
                named.href(),
                count,
                count - soon - late,
                soon,
                late,
                counts(count - soon - late, soon, late),
                ages(group),
                t.duration(Duration.between(oldest, now.isBefore(oldest) ? oldest : now)),
                moved == null ? "" : t.number(moved.came()),
                moved == null ? "" : t.number(moved.went()),
                moved != null && moved.came() > moved.went() && count > 1 ? t.label("grows") : "",
                new RawString(bar(code, count - soon - late, soon, late, most)));
    }

    private String counts(long inTime, long soon, long late) {
        List<String> texts = new ArrayList<>();
        add(texts, inTime, "● ", t.board("IN_TIME"));
        add(texts, soon, "▲ ", t.board("DUE_SOON"));
        add(texts, late, "✕ ", t.label("late"));
        return String.join(" · ", texts);
    }

    private void add(List<String> texts, long count, String sign, String word) {
        if (count > 0) {
            texts.add(sign + word + " " + t.number(count));
        }
    }

    private String ages(List<Standing> group) {
        long[] classes = new long[AGES.size()];
        group.forEach(standing -> classes[ageClass(standing.since())] += standing.count());
        List<String> texts = new ArrayList<>();
        for (int each = 0; each < classes.length; each++) {
            add(texts, classes[each], "", t.label(AGES.get(each)));
        }
        return String.join(" · ", texts);
    }

    private int ageClass(LocalDate since) {
        LocalDate today = KazakhstanTime.dateOf(now);
        boolean counted = !since.isBefore(calendar.firstDate()) && !today.isAfter(calendar.lastDate());
        int days = counted ? calendar.workingDaysBetween(since, today) : Integer.MAX_VALUE;
        return days <= 1 ? 0 : days <= 3 ? 1 : days <= 5 ? 2 : 3;
    }

    private String bar(String code, long inTime, long soon, long late, long most) {
        return Bars.draw(
                "bar-" + code,
                List.of(
                        new Bars.Part(inTime, "in-time", "", t.board("IN_TIME") + " " + inTime),
                        new Bars.Part(soon, "due-soon", "PLATFORM", t.board("DUE_SOON") + " " + soon),
                        new Bars.Part(late, "late", "late", t.label("late") + " " + late)),
                most,
                BAR);
    }
}
