package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * A month of days on which terms end, weeks from Monday.
 *
 * @param peak the fullest day in a sentence
 * @param before address of the month before
 */
public record CalendarPage(
        String month,
        String peak,
        List<String> weekdays,
        List<Week> weeks,
        String before,
        String after,
        List<Choice> choices) {

    /**
     * A week.
     *
     * @param number of the ISO week
     * @param sum of all its days, those of other months too
     */
    public record Week(String number, List<Day> days, long sum, String sumText) {}

    /**
     * A day.
     *
     * @param date ISO
     * @param heat 0 to 4, by how many end on it
     * @param off why it is a day off; empty if it is none
     * @param bodies how many on whose account
     * @param href its terms; empty if there are none
     */
    public record Day(
            String date,
            String number,
            String title,
            boolean ofMonth,
            boolean today,
            int heat,
            String off,
            long count,
            long late,
            String bodies,
            String href) {}
}
