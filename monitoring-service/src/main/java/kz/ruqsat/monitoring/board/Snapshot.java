package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * What the page shows at one moment, every text ready for the eye.
 *
 * @param position of the newest stage in it
 * @param now the procedure's clock
 */
record Snapshot(
        long position,
        Moment now,
        Strip strip,
        List<CaseLine> cases,
        List<StageCount> stages,
        List<BreachLine> breaches) {

    /** A moment as a person reads it, and as a machine does. */
    record Moment(String text, String iso) {}

    /**
     * The three figures on top.
     *
     * @param dueSoonBodies how many on whose account, such as {@code KNB 9 · MIA75 4}
     */
    record Strip(
            String dueSoonTitle,
            long dueSoon,
            String dueSoonBodies,
            long breached,
            String breachedBodies,
            long heldCases,
            String heldText) {}

    /**
     * A case, by its newest stage.
     *
     * @param position of that stage
     * @param tone of the term that ends first: IN_TIME, DUE_SOON, BREACHED, FAR_AWAY, or NONE
     */
    record CaseLine(
            long position,
            String caseId,
            String number,
            String stage,
            String code,
            String body,
            String bodyTitle,
            Moment happened,
            String tone,
            String toneText,
            String term,
            Moment due,
            String left) {}

    /** How many stages of a kind, and how many cases stand there. */
    record StageCount(String stage, String code, long count, long open, long missed) {}

    /** A missed term. */
    record BreachLine(String number, String clock, String body, Moment due, Moment noticed) {}
}
