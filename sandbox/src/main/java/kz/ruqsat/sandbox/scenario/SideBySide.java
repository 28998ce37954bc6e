package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Two lists of lines, one beside the other, so that a line that is missing or too much does not make all below it differ.
 *
 * @param left a line; empty where only the right has one
 * @param right a line; empty where only the left has one
 */
record SideBySide(String left, String right) {

    boolean isSame() {
        return left.equals(right);
    }

    /** The rows, along the longest common sequence of lines. */
    static List<SideBySide> of(List<String> left, List<String> right) {
        var common = common(left, right);
        var rows = new ArrayList<SideBySide>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                rows.add(new SideBySide(left.get(i++), right.get(j++)));
            } else if (i < left.size() && j < right.size() && common[i + 1][j + 1] == common[i][j]) {
                rows.add(new SideBySide(left.get(i++), right.get(j++)));
            } else if (j == right.size() || i < left.size() && common[i + 1][j] >= common[i][j + 1]) {
                rows.add(new SideBySide(left.get(i++), ""));
            } else {
                rows.add(new SideBySide("", right.get(j++)));
            }
        }
        return rows;
    }

    // How many lines the rests from i and from j on have in common.
    private static int[][] common(List<String> left, List<String> right) {
        var common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
