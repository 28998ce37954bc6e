package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * What is happening now.
 *
 * @param position of the newest stage in it
 * @param figures those on top
 * @param watch what people on duty are told
 * @param states where open cases stand
 */
public record NowPage(
        long position,
        Moment now,
        List<Figure> figures,
        WatchBlock watch,
        List<StateRow> states,
        List<CaseLine> cases,
        List<BreachLine> breaches) {

    /**
     * A figure, which leads to what it counts.
     *
     * @param style of the style sheet
     * @param parts what it is made of, such as {@code KNB 9}
     */
    public record Figure(
            String style, String sign, String title, long count, String text, String href, List<Part> parts) {}

    /** A part of a figure, which leads to what it counts. */
    public record Part(String text, String href) {}

    /**
     * A case, by its newest stage.
     *
     * @param position of that stage
     * @param code of that stage
     * @param left of the term that ends first
     */
    public record CaseLine(
            long position,
            String caseId,
            String number,
            String stage,
            String code,
            String body,
            String bodyTitle,
            Moment happened,
            String term,
            Moment due,
            Tag left) {}

    /** A missed term of an open case, or of one that has ended since. */
    public record BreachLine(
            String caseId, String number, String clock, String body, String bodyTitle, Moment due, String href) {}
}
