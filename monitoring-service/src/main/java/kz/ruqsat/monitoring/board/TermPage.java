package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * How the last day of a term came about.
 *
 * @param sentences in words
 * @param days each day that was walked; empty for a term in years
 */
public record TermPage(
        String caseId,
        String number,
        String caseHref,
        String clock,
        String clockCode,
        Moment started,
        String event,
        Moment due,
        Tag tag,
        String body,
        String bodyTitle,
        String rule,
        String confidence,
        String calendarVersion,
        List<String> sentences,
        List<Day> days) {

    /**
     * A day.
     *
     * @param ordinal its number in the count; empty if it does not count
     * @param style {@code counted} or {@code off}
     */
    public record Day(String date, String text, String ordinal, String why, String style) {}
}
