package kz.ruqsat.monitoring.drawing;

import java.util.List;

/** A bar of stacked parts, drawn to scale, with the part's hatch beside its colour. */
public final class Bars {

    private static final double HEIGHT = 16;
    private static final double THINNEST = 1.5;

    private Bars() {}

    /**
     * A part.
     *
     * @param style class of the style sheet, such as {@code late}
     * @param pattern hatch; empty for none
     * @param hint what it is, in words
     */
    public record Part(long size, String style, String pattern, String hint) {}

    /**
     * The picture, as SVG text. It says nothing to a reader of the screen: the figures stand beside it.
     *
     * @param id begins the ids in the picture
     * @param whole what the full width stands for
     * @param width in pixels
     */
    public static String draw(String id, List<Part> parts, long whole, double width) {
        Svg svg = new Svg();
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "bars",
                "aria-hidden",
                "true",
                "focusable",
                "false",
                "preserveAspectRatio",
                "none",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(HEIGHT),
                "width",
                width,
                "height",
                HEIGHT);
        Patterns.define(svg, id);
        double x = 0;
        for (Part part : parts) {
            if (part.size() > 0 && whole > 0) {
                double length = Math.max(THINNEST, width * part.size() / whole);
                part(svg, id, part, x, length);
                x += length;
            }
        }
        svg.end();
        return svg.written();
    }

    private static void part(Svg svg, String id, Part part, double x, double length) {
        svg.begin("g", "class", part.style());
        svg.text("title", part.hint());
        svg.element("rect", "class", "ground", "x", x, "y", 1.0, "width", length, "height", HEIGHT - 2);
        if (!part.pattern().isEmpty()) {
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    1.0,
                    "width",
                    length,
                    "height",
                    HEIGHT - 2,
                    "fill",
                    Patterns.fill(id, part.pattern()));
        }
        svg.end();
    }
}
