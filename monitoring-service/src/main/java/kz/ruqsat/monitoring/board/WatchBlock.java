package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * What people on duty are told on the page of now.
 *
 * @param stale why what is shown may be old; empty if it is not
 * @param alerts alarms, for those who see all cases
 * @param risks consumers that are behind, and what lapses if they stay so
 */
public record WatchBlock(String stale, List<AlertLine> alerts, List<RiskLine> risks) {

    /** Nothing to tell. */
    static final WatchBlock QUIET = new WatchBlock("", List.of(), List.of());

    /**
     * An alarm.
     *
     * @param style of the style sheet
     * @param href where more is to be seen
     */
    public record AlertLine(String code, int step, String style, String sign, String text, String href) {}

    /**
     * A consumer that is behind.
     *
     * @param text what it is and how far it is behind
     * @param lapse what lapses; empty if nothing does
     * @param caseId of the term that ends first; empty if there is none
     * @param href the computation of that term
     */
    public record RiskLine(
            String consumer,
            long records,
            String text,
            long lapses,
            String lapse,
            String caseId,
            String number,
            String href) {}
}
