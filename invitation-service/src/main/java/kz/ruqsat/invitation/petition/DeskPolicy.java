package kz.ruqsat.invitation.petition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * For which body and category the automatic desk may act.
 *
 * @param lines in any order; one that fits is enough
 */
public record DeskPolicy(List<Line> lines) {

    /** It never acts. */
    public static final DeskPolicy NONE = new DeskPolicy(List.of());

    private static final String ANY = "*";
    private static final Pattern LINE = Pattern.compile("(\\*|[A-Z0-9]{2,7}):(\\*|[A-Z][0-9]{1,2}(?:-[0-9])?)");

    public DeskPolicy {
        lines = List.copyOf(lines);
    }

    /**
     * One permission.
     *
     * @param body code of a body, or {@code *}
     * @param category code of a category, or {@code *}
     */
    public record Line(String body, String category) {

        boolean covers(String ofBody, String ofCategory) {
            return (body.equals(ANY) || body.equals(ofBody)) && (category.equals(ANY) || category.equals(ofCategory));
        }
    }

    /**
     * Reads a list such as {@code MIA75:B3, MIA71:*}; an empty text is no permission at all.
     *
     * @throws IllegalArgumentException if a line is none
     */
    public static DeskPolicy parse(String text) {
        return new DeskPolicy(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(DeskPolicy::line)
                .toList());
    }

    private static Line line(String text) {
        var parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A line of the desk's policy is BODY:CATEGORY, * for any; not " + text);
        }
        return new Line(parts.group(1), parts.group(2));
    }

    /** Whether the desk may act there. */
    public boolean allows(String body, String category) {
        return lines.stream().anyMatch(line -> line.covers(body, category));
    }
}
