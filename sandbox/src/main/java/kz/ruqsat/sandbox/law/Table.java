package kz.ruqsat.sandbox.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that reads well on a terminal and is Markdown at the same time.
 *
 * @param heads of the columns
 * @param rows each as long as the heads
 */
record Table(List<String> heads, List<List<String>> rows) {

    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            widths.add(width(column));
        }
        List<String> rule = widths.stream().map("-"::repeat).toList();
        return Stream.concat(Stream.of(heads, rule), rows.stream())
                .map(row -> line(row, widths))
                .toList();
    }

    /** The last column is not padded: it is the longest, and nothing follows it. */
    private int width(int column) {
        if (column == heads.size() - 1) {
            return heads.getLast().length();
        }
        return Stream.concat(Stream.of(heads), rows.stream())
                .mapToInt(row -> cell(row, column).length())
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < row.size(); column++) {
            String cell = cell(row, column);
            line.append(' ').append(cell).append(" ".repeat(Math.max(0, widths.get(column) - cell.length())));
            line.append(" |");
        }
        return line.toString();
    }

    private static String cell(List<String> row, int column) {
        return row.get(column).replace("|", "\\|");
    }
}
