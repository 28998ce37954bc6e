package kz.ruqsat.berkut.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.verification.Expectation.Count;
import kz.ruqsat.berkut.verification.Expectation.Span;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/** Holds one expectation against the lines of one namespace since its last reset. */
public final class Verification {

    private static final int MOST_LINES = 100;
    private static final int MOST_NEAREST = 10;

    private final String namespace;
    private final WorkingCalendar calendar;
    private final Map<String, String> caseOf = new HashMap<>();
    private final Map<String, String> namespaceOf = new HashMap<>();
    private List<Told> told = new ArrayList<>();

    /** @param namespace whose lines count */
    public Verification(String namespace, WorkingCalendar calendar) {
        this.namespace = namespace;
        this.calendar = calendar;
    }

    /** A line that counts. */
    private record Told(long n, Instant at, JsonNode entry, String caseReference) {

        boolean is(Event event) {
            return event.wanted().entrySet().stream()
                    .allMatch(each -> value(each.getKey()).equals(each.getValue()));
        }

        private String value(String name) {
            return name.equals("caseReference")
                    ? caseReference
                    : entry.path(name).asText();
        }

        String inWords() {
            return "%d, %s: %s".formatted(n, at, entry);
        }
    }

    /** Hears the next line, in the order of the journal. */
    public void hear(JsonNode line) {
        var entry = line.path("entry");
        var kind = entry.path("kind").asText();
        var id = entry.path("requestId").asText();
        if (kind.equals("accepted")) {
            caseOf.put(id, entry.path("caseReference").asText());
            namespaceOf.put(id, entry.path("namespace").asText());
        }
        var of = entry.has("namespace") && entry.path("namespace").isTextual()
                ? entry.path("namespace").asText()
                : namespaceOf.getOrDefault(id, Namespace.COMMON);
        if (!of.equals(namespace)) {
            return;
        }
        if (kind.equals("reset")) {
            told = new ArrayList<>();
        }
        var reference = entry.has("caseReference") ? entry.path("caseReference").asText() : caseOf.getOrDefault(id, "");
        told.add(new Told(line.path("n").asLong(), Instant.parse(line.path("at").asText()), entry, reference));
    }

    /** The verdict over what was heard. */
    public Verdict verdict(Expectation expected) {
        var lines = told.stream()
                .filter(line -> expected.from() == null || !line.at().isBefore(expected.from()))
                .filter(line -> expected.until() == null || line.at().isBefore(expected.until()))
                .toList();
        return expected.expect() == Count.IN_ORDER ? inOrder(expected, lines) : counted(expected, lines);
    }

    private Verdict counted(Expectation expected, List<Told> lines) {
        var event = expected.events().getFirst();
        var fitting = lines.stream().filter(line -> line.is(event)).toList();
        int found = fitting.size();
        int times = expected.timesOrOnce();
        boolean holds = switch (expected.expect()) {
            case AT_LEAST -> found >= times;
            case EXACTLY -> found == times;
            case NEVER, IN_ORDER -> found == 0;
        };
        var wanted = switch (expected.expect()) {
            case AT_LEAST -> "at least " + times;
            case EXACTLY -> "exactly " + times;
            case NEVER, IN_ORDER -> "none";
        };
        var says = "expected %s of: %s; found %d".formatted(wanted, event.inWords(), found);
        return new Verdict(holds, found, numbers(fitting), says, holds ? List.of() : nearest(event, lines));
    }

    private Verdict inOrder(Expectation expected, List<Told> lines) {
        var fitting = new ArrayList<Told>();
        for (var line : lines) {
            if (fitting.size() < expected.events().size()
                    && line.is(expected.events().get(fitting.size()))) {
                fitting.add(line);
            }
        }
        if (fitting.size() < expected.events().size()) {
            var missing = expected.events().get(fitting.size());
            var says = "expected in order %d events; number %d did not come: %s"
                    .formatted(expected.events().size(), fitting.size() + 1, missing.inWords());
            return new Verdict(false, fitting.size(), numbers(fitting), says, nearest(missing, lines));
        }
        return inTime(expected, fitting);
    }

    private Verdict inTime(Expectation expected, List<Told> fitting) {
        var last = fitting.getLast().at();
        boolean holds = expected.within() == null
                || !last.isAfter(latest(fitting.getFirst().at(), expected.within()));
        var says = "expected in order %d events; all came, the last at %s%s"
                .formatted(fitting.size(), last, holds ? "" : ", which is too late");
        return new Verdict(holds, fitting.size(), numbers(fitting), says, List.of());
    }

    private Instant latest(Instant first, Span within) {
        var day = KazakhstanTime.dateOf(first);
        if (within.workingDays() != null) {
            var lastDay = within.workingDays() == 0 ? day : calendar.plusWorkingDays(day, within.workingDays());
            return KazakhstanTime.endOf(lastDay).minusNanos(1);
        }
        if (within.calendarDays() != null) {
            return KazakhstanTime.endOf(day.plusDays(within.calendarDays())).minusNanos(1);
        }
        return within.hours() != null
                ? first.plusSeconds(3_600L * within.hours())
                : first.plusSeconds(within.seconds() == null ? 0 : within.seconds());
    }

    private static List<Long> numbers(List<Told> lines) {
        return lines.stream().limit(MOST_LINES).map(Told::n).toList();
    }

    private static List<String> nearest(Event event, List<Told> lines) {
        return lines.stream()
                .filter(line -> line.entry().path("kind").asText().equals(event.kind()))
                .map(Told::inWords)
                .toList()
                .reversed()
                .stream()
                .limit(MOST_NEAREST)
                .toList();
    }
}
