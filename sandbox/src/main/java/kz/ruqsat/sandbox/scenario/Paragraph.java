package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines at blanks, but not at {@link #TIED} ones.
 *
 * @param first what the first line begins with
 * @param indent how far the following lines are set in
 */
public record Paragraph(String first, int indent) {
    /** Columns of a page. */
    public static final int WIDTH = 100;

    /** A blank that keeps two words on one line. */
    public static final char TIED = '\u00a0';

    /** The lines of a text; a word that is longer than a line stands alone. */
    public List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && !line.toString().isBlank()) {
                lines.add(printed(line));
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? "" : " ")
                    .append(word);
        }
        lines.add(printed(line));
        return lines;
    }

    private static String printed(StringBuilder line) {
        return line.toString().stripTrailing().replace(TIED, ' ');
    }
}
