package kz.ruqsat.monitoring.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG text: elements in order, everything escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Svg begin(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Svg end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    Svg element(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element that holds a text. */
    Svg text(String name, String content, Object... attributes) {
        begin(name, attributes);
        out.append(escaped(content));
        return end();
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int each = 0; each < attributes.length; each += 2) {
            out.append(' ').append(attributes[each]).append("=\"");
            out.append(escaped(written(attributes[each + 1]))).append('"');
        }
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** At most a tenth of a pixel, the same on every machine. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What was written; every element must be closed. */
    String written() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
