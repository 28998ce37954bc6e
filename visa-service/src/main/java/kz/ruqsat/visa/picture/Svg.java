package kz.ruqsat.visa.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.visa.picture.Picture.Ink;
import kz.ruqsat.visa.picture.Picture.Mark;

/** A picture as SVG: text stays text, nothing is fetched from anywhere and nothing runs. */
public final class Svg {

    /** Media type of what is written. */
    public static final String MEDIA_TYPE = "image/svg+xml";

    private static final int STAMP_DEGREES = -24;

    private Svg() {}

    /** Writes a picture. */
    public static String of(Picture picture) {
        String marks = picture.marks().stream().map(Svg::mark).collect(Collectors.joining("\n"));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$smm" height="%2$smm" viewBox="0 0 %1$s %2$s" font-family="'Liberation Sans', Arial, sans-serif">
                %3$s
                </svg>
                """.formatted(number(picture.widthMillimetres()), number(picture.heightMillimetres()), marks);
    }

    private static String mark(Mark mark) {
        return switch (mark) {
            case Mark.Box box -> rectangle(box.x(), box.y(), box.width(), box.height(), box.ink());
            case Mark.Text text -> text(text);
            case Mark.Spaced spaced -> spaced(spaced);
            case Mark.Stamp stamp -> stamp(stamp);
            case Mark.Modules modules -> modules(modules);
        };
    }

    private static String rectangle(double x, double y, double width, double height, Ink ink) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(width), number(height), colour(ink));
    }

    private static String text(Mark.Text text) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\">%s</text>"
                .formatted(
                        number(text.x()), number(text.y()), number(text.size()), colour(text.ink()), safe(text.text()));
    }

    private static String spaced(Mark.Spaced spaced) {
        String places = IntStream.range(0, spaced.text().length())
                .mapToObj(i -> number(spaced.x() + spaced.pitch() * (i + 0.5)))
                .collect(Collectors.joining(" "));
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-family=\"'OCR-B', 'OCR B', 'Liberation Mono', monospace\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
                .formatted(places, number(spaced.y()), number(spaced.size()), colour(Ink.BLACK), safe(spaced.text()));
    }

    private static String stamp(Mark.Stamp stamp) {
        return "<text transform=\"translate(%s %s) rotate(%d)\" font-size=\"%s\" font-weight=\"bold\" text-anchor=\"middle\" dominant-baseline=\"middle\" fill=\"%s\" fill-opacity=\"0.28\">%s</text>"
                .formatted(
                        number(stamp.x()),
                        number(stamp.y()),
                        STAMP_DEGREES,
                        number(stamp.size()),
                        colour(Ink.RED),
                        safe(stamp.text()));
    }

    private static String modules(Mark.Modules modules) {
        List<String> rows = modules.rows();
        String path = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, rows.size())
                        .filter(column -> rows.get(row).charAt(column) == '1')
                        .mapToObj(column -> "M%d %dh1v1h-1z".formatted(column, row)))
                .collect(Collectors.joining());
        return "<path transform=\"translate(%s %s) scale(%s)\" fill=\"#000000\" shape-rendering=\"crispEdges\" d=\"%s\"/>"
                .formatted(number(modules.x()), number(modules.y()), number(modules.module()), path);
    }

    private static String colour(Ink ink) {
        return "#%06x".formatted(ink.rgb());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
