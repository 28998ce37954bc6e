package kz.ruqsat.web.paging;

import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Which page is asked for.
 *
 * @param limit most items on the page, 1 to 100
 * @param cursor where it starts
 */
public record PageRequest(int limit, Cursor cursor) {
    /** Items on a page when the caller does not say. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most items on a page. Source: P-L4. */
    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw wrongLimit();
        }
    }

    /** Rows a query should fetch: one more than the page, to know whether there is another. */
    public int fetchSize() {
        return limit + 1;
    }

    /**
     * Reads the two query parameters.
     *
     * @param limit as received; {@code null} or empty for {@value #DEFAULT_LIMIT}
     * @param cursor as received; {@code null} or empty for the start
     * @param sortValues how many values the list is sorted by
     * @throws RefusedException {@code malformed-request} (400)
     */
    public static PageRequest of(String limit, String cursor, int sortValues) {
        return new PageRequest(limit(limit), Cursor.parse(cursor, sortValues));
    }

    private static int limit(String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw wrongLimit();
        }
        return Integer.parseInt(text);
    }

    private static RefusedException wrongLimit() {
        return Refusals.malformed("/limit", "out-of-range", "A whole number from 1 to 100.");
    }
}
