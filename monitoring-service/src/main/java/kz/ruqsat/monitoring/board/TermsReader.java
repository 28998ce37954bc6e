package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.monitoring.board.TermsPage.Body;
import kz.ruqsat.monitoring.board.TermsPage.Group;
import kz.ruqsat.monitoring.board.TermsPage.Kept;
import kz.ruqsat.monitoring.board.TermsPage.Line;
import kz.ruqsat.monitoring.oversight.OpenTerms;
import kz.ruqsat.monitoring.oversight.Scope;
import kz.ruqsat.monitoring.oversight.TimeLeft;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;

/** Reads and words the open terms. */
@ApplicationScoped
class TermsReader {

    private final OpenTerms terms;
    private final InstantSource clock;
    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    TermsReader(OpenTerms terms, InstantSource clock) {
        this.terms = terms;
        this.clock = clock;
    }

    Uni<TermsPage> read(Tongue t, Filter filter, Scope scope, String cursor) {
        Instant now = clock.instant();
        Instant until = filter.get("within").isEmpty() ? null : horizon(filter.get("within"), now);
        LocalDate day = filter.get("day").isEmpty() ? null : LocalDate.parse(filter.get("day"));
        PageRequest page = PageRequest.of(Integer.toString(PageRequest.MAX_LIMIT), cursor, OpenTerms.SORTED_BY);
        return Uni.combine()
                .all()
                .unis(terms.list(scope, until, day, page), terms.byBody(scope, until, now))
                .usingConcurrencyOf(1)
                .with((lines, bodies) ->
                        page(t, filter, now, lines, bodies, page.cursor().isStart()));
    }

    private Instant horizon(String within, Instant now) {
        return TimeLeft.horizon(now, Integer.parseInt(within.substring(1, within.length() - 1)), calendar);
    }

    private TermsPage page(
            Tongue t,
            Filter filter,
            Instant now,
            Page<OpenTerms.Line> lines,
            List<OpenTerms.OfBody> bodies,
            boolean first) {
        return new TermsPage(
                bodies.stream().mapToLong(b -> b.late() + b.running()).sum(),
                List.of(
                        Choice.service(t, filter),
                        Choice.region(t, filter),
                        Choice.clock(t, filter),
                        Choice.within(t, filter),
                        Choice.group(t, filter)),
                kept(t, filter),
                bodies.stream().map(b -> body(t, filter, b)).toList(),
                grouped(t, filter, now, lines.items()),
                lines.next().isEmpty() ? "" : filter.with(Filter.CURSOR, lines.next()),
                first ? "" : filter.here(),
                filter.narrows() ? Pages.TERMS.path() : "");
    }

    private static List<Kept> kept(Tongue t, Filter filter) {
        List<Kept> kept = new ArrayList<>();
        keep(kept, filter, "state", t.stage(filter.get("state")));
        keep(kept, filter, "body", filter.get("body"));
        keep(kept, filter, "day", filter.get("day").isEmpty() ? "" : t.day(LocalDate.parse(filter.get("day"))));
        return kept;
    }

    private static void keep(List<Kept> kept, Filter filter, String name, String text) {
        if (!filter.get(name).isEmpty()) {
            kept.add(new Kept(name, filter.get(name), text, filter.with(name, "")));
        }
    }

    private static Body body(Tongue t, Filter filter, OpenTerms.OfBody of) {
        long count = of.late() + of.running();
        String text = of.body() + " " + t.number(count) + (of.late() > 0 ? " (✕ " + t.number(of.late()) + ")" : "");
        boolean chosen = of.body().equals(filter.get("body"));
        return new Body(
                of.body(),
                t.bodyKind(of.account()),
                of.late(),
                of.running(),
                text,
                filter.with("body", chosen ? "" : of.body()),
                chosen);
    }

    private List<Group> grouped(Tongue t, Filter filter, Instant now, List<OpenTerms.Line> lines) {
        Map<String, List<OpenTerms.Line>> groups = lines.stream()
                .collect(
                        Collectors.groupingBy(line -> title(t, filter, line), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(e -> new Group(
                        e.getKey(),
                        e.getValue().stream().map(line -> line(t, now, line)).toList()))
                .toList();
    }

    private static String title(Tongue t, Filter filter, OpenTerms.Line line) {
        return switch (filter.get("group")) {
            case "body" -> line.body();
            case "region" -> t.region(region(line.reporter()));
            default -> "";
        };
    }

    private static String region(String reporter) {
        return reporter.matches("MIA[0-9]{2}.*")
                ? reporter.substring(3, 5)
                : reporter.equals("MFA") ? "CENTRE" : "ABROAD";
    }

    private Line line(Tongue t, Instant now, OpenTerms.Line line) {
        String caseId = line.caseId().toString();
        return new Line(
                Tag.of(TimeLeft.at(now, line.lastDay(), line.dueBefore(), calendar), t),
                t.endOf(line.lastDay(), line.dueBefore()),
                t.clock(line.clock()),
                line.clock(),
                caseId,
                line.caseNumber(),
                TermAddress.ofCase(caseId),
                TermAddress.of(caseId, line.clock(), line.startedSequence()),
                t.stage(line.state()),
                line.body(),
                t.bodyKind(line.account()),
                line.rule());
    }
}
