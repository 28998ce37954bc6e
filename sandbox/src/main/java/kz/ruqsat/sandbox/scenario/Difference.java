package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.StandException;

/**
 * Where a scenario did not come out as told.
 *
 * @param what in words: the case and what of it, or the step that failed
 * @param expected lines that were told; none where {@code what} says it all
 * @param actual lines that were seen
 */
public record Difference(String what, List<String> expected, List<String> actual) {
    private static final String GAP = "   ";
    private static final int MARK = 2;

    public Difference {
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
    }

    /** One that its sentence says whole. */
    static Difference of(String sentence) {
        return new Difference(sentence, List.of(), List.of());
    }

    /** A step or a case that shows something else than was told. */
    static final class Found extends StandException {
        private static final long serialVersionUID = 1L;

        private final transient List<Difference> differences;

        Found(List<Difference> differences) {
            super(String.join("; ", differences.stream().map(Difference::what).toList()));
            this.differences = List.copyOf(differences);
        }

        List<Difference> differences() {
            return differences;
        }
    }

    /** Expected and actual side by side, lines that differ marked; the sentence alone where there is nothing to hold against another. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (expected.isEmpty() && actual.isEmpty()) {
            new Paragraph("", 0).lines(what).forEach(lines::add);
            return lines;
        }
        lines.add(what);
        int width = width();
        lines.add(row("", "EXPECTED", "ACTUAL", width));
        SideBySide.of(expected, actual)
                .forEach(each -> lines.add(row(each.isSame() ? "" : "\u2260", each.left(), each.right(), width)));
        return lines;
    }

    private int width() {
        return expected.stream().mapToInt(String::length).reduce("EXPECTED".length(), Math::max);
    }

    private static String row(String mark, String left, String right, int width) {
        return (("%-" + MARK + "s%-" + width + "s").formatted(mark, left) + GAP + right).stripTrailing();
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", what);
        json.put("expected", expected);
        json.put("actual", actual);
        return json;
    }
}
