package kz.ruqsat.monitoring.board;

import java.util.List;

/**
 * Where open cases stand and how long.
 *
 * @param hours begun and ended in each of the last 48 hours, oldest first
 */
public record FlowPage(
        long total,
        List<Choice> choices,
        String clear,
        List<StateRow> states,
        List<StateRow> services,
        List<StateRow> regions,
        List<StateRow> bodies,
        List<Hour> hours) {

    /** An hour, by when it began. */
    public record Hour(long epochSecond, String text, long begun, long ended) {}
}
