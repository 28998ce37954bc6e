package kz.ruqsat.berkut.administration;

import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Which part of a list that only grows is asked for. Places are numbers that stay valid for ever, so they are no opaque cursors.
 *
 * @param after how many items lie before it
 * @param limit most items in it
 */
record Section(int after, int limit) {

    private static final String NUMBER = "\\d{1,9}";

    /** Reads both query parameters; {@code limit} lies between 1 and {@code most}. */
    static Section of(String after, String limit, int most) {
        return new Section(
                number("/after", after, 0, Integer.MAX_VALUE, "a whole number from 0 on"),
                number("/limit", limit, 1, most, "a whole number from 1 to " + most));
    }

    private static int number(String pointer, String text, int least, int most, String form) {
        if (!text.matches(NUMBER)) {
            throw refused(pointer, form);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw refused(pointer, form);
        }
        return number;
    }

    private static RefusedException refused(String pointer, String form) {
        return Refusals.malformed(pointer, "out-of-range", form);
    }
}
