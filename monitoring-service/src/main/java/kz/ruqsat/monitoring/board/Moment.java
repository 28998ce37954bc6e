package kz.ruqsat.monitoring.board;

/**
 * A moment as a person reads it, and as a machine does.
 *
 * @param text in Astana time
 * @param iso the instant, UTC; empty where there is none
 */
public record Moment(String text, String iso) {

    static final Moment NONE = new Moment("", "");
}
