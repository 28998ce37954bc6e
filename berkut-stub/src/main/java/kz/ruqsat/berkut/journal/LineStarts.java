package kz.ruqsat.berkut.journal;

import java.util.Arrays;

/** Where each line of the file begins; eight bytes a line. */
final class LineStarts {

    private long[] starts = new long[1_024];
    private int lines;

    synchronized void add(long start) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = start;
    }

    /** Start of the line after the first {@code after}, or {@code end} if there is none. */
    synchronized long startAfter(long after, long end) {
        return after < lines ? starts[(int) after] : end;
    }

    synchronized int count() {
        return lines;
    }
}
