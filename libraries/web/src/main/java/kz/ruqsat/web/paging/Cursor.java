package kz.ruqsat.web.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.reading.Text;

/**
 * The place after which a page starts: the sort values of the last row seen. Opaque to clients and not a secret: it narrows what a query gives
 * and never widens what a caller may see.
 *
 * @param after sort values of the last row of the page before; empty at the start of the list
 */
public record Cursor(List<String> after) {
    /** The start of a list. */
    public static final Cursor START = new Cursor(List.of());

    /** Longest cursor read, in characters. */
    static final int MAX_LENGTH = 512;

    /** The unit separator: a control character, which no stored text contains. */
    private static final String SEPARATOR = "\u001F";

    public Cursor {
        after = List.copyOf(after);
    }

    /** The place after the row with these sort values. */
    public static Cursor after(Object... sortValues) {
        return new Cursor(Arrays.stream(sortValues).map(Object::toString).toList());
    }

    /** Says whether the page is the first one. */
    public boolean isStart() {
        return after.isEmpty();
    }

    /**
     * Reads one sort value, which a client may have made up.
     *
     * @param index counted from 0
     * @param reading such as {@code UUID::fromString}, {@code Instant::parse} or {@code Long::valueOf}
     * @throws RefusedException {@code malformed-request} (400) if it cannot be read
     */
    public <T> T value(int index, Function<String, T> reading) {
        try {
            return reading.apply(after.get(index));
        } catch (IllegalArgumentException | DateTimeException madeUp) {
            throw invalid();
        }
    }

    /** The cursor as clients carry it: base64url without padding. */
    public String text() {
        String joined = String.join(SEPARATOR, after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that must consist of a known number of sort values.
     *
     * @param text as received; {@code null} or empty for the start
     * @param sortValues how many values the list is sorted by
     * @throws RefusedException {@code malformed-request} (400) for anything but a cursor given out for such a list
     */
    static Cursor parse(String text, int sortValues) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        List<String> values = List.of(decoded(text).split(SEPARATOR, -1));
        if (values.size() != sortValues || !values.stream().allMatch(Text::isAllowed)) {
            throw invalid();
        }
        return new Cursor(values);
    }

    private static String decoded(String text) {
        if (text.length() > MAX_LENGTH) {
            throw invalid();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notACursor) {
            throw invalid();
        }
    }

    private static RefusedException invalid() {
        return Refusals.malformed("/cursor", "invalid-cursor", "Send next of the page before, unchanged.");
    }
}
