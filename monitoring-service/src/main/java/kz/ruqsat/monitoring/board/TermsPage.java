package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * Open terms by working time left.
 *
 * @param choices the filters
 * @param kept filters that have no field in the form, as names and values
 * @param bodies how many on whose account, each leading to its terms
 * @param groups one without a title if nothing is grouped
 * @param next address of the page after it; empty on the last one
 * @param first address of the first page; empty on it
 */
public record TermsPage(
        long total,
        List<Choice> choices,
        List<Kept> kept,
        List<Body> bodies,
        List<Group> groups,
        String next,
        String first,
        String clear) {

    /** A filter that a form hands on. */
    public record Kept(String name, String value, String text, String without) {}

    /** Terms on the account of one body. */
    public record Body(String body, String title, long late, long running, String text, String href, boolean chosen) {}

    /** Terms under one heading. */
    public record Group(String title, List<Line> lines) {}

    /**
     * A term.
     *
     * @param termHref its computation
     */
    public record Line(
            Tag left,
            Moment due,
            String clock,
            String clockCode,
            String caseId,
            String number,
            String caseHref,
            String termHref,
            String state,
            String body,
            String bodyTitle,
            String rule) {}
}
