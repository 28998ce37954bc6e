package kz.ruqsat.casework;

/**
 * An outside call that a case owes. It is kept with the case, tried until it succeeds or the case calls it off, and never made inside a
 * transaction. A case has at most one errand of a kind.
 *
 * @param kind name of the {@link ErrandRunner} that does it; of a named errand with a slash and its name behind it
 * @param payload what the runner needs to know, as JSON text; no personal data
 */
public record Errand(String kind, String payload) {

    private static final char BEFORE_NAME = '/';

    /**
     * One of several errands of a kind that a case may owe at once. Nothing in the procedure waits for such an errand: it has places of its own and
     * keeps no other from being made, and one that failed keeps no stand from rest.
     *
     * @param name tells it from the others of its kind
     */
    public static Errand named(String kind, String name, String payload) {
        return new Errand(kind + BEFORE_NAME + name, payload);
    }

    /** Kind of the runner of an errand, without the name that may follow it. */
    public static String runnersKind(String kind) {
        int end = kind.indexOf(BEFORE_NAME);
        return end < 0 ? kind : kind.substring(0, end);
    }
}
