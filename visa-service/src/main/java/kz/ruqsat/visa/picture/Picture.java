package kz.ruqsat.visa.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing: marks on a sheet, later ones above earlier ones. All lengths are millimetres, from the upper left corner; a text stands on its base line.
 *
 * @param widthMillimetres of the sheet
 * @param heightMillimetres of the sheet
 * @param marks from below to above
 */
public record Picture(double widthMillimetres, double heightMillimetres, List<Mark> marks) {

    public Picture {
        marks = List.copyOf(marks);
    }

    /** Colours of documents. */
    public enum Ink {
        BLACK(0x101820),
        GREY(0x5B6770),
        BLUE(0x00677F),
        RED(0xB3202A),
        PAPER(0xEAF4F4),
        SHADE(0xCFE3E4),
        WHITE(0xFFFFFF);

        private final int rgb;

        Ink(int rgb) {
            this.rgb = rgb;
        }

        /** Red, green and blue, eight bits each. */
        public int rgb() {
            return rgb;
        }
    }

    /** One mark. */
    public sealed interface Mark {

        /** A filled box. */
        record Box(double x, double y, double width, double height, Ink ink) implements Mark {}

        /** A line of text. */
        record Text(double x, double y, double size, Ink ink, String text) implements Mark {}

        /**
         * A text of which each character stands in the middle of a position of its own.
         *
         * @param pitch width of a position
         */
        record Spaced(double x, double y, double size, double pitch, String text) implements Mark {}

        /** A large text across the sheet, through which the rest can be read. */
        record Stamp(double x, double y, double size, String text) implements Mark {}

        /**
         * A field of square modules.
         *
         * @param size length of a side
         * @param rows dark modules as {@code 1}, light ones as {@code 0}; as many rows as modules in a row
         */
        record Modules(double x, double y, double size, List<String> rows) implements Mark {
            public Modules {
                rows = List.copyOf(rows);
            }

            double module() {
                return size / rows.size();
            }
        }
    }

    /** Collects marks. */
    public static final class Sheet {
        /** How wide a capital letter is on the average, in sizes; wide enough for both writers. */
        private static final double LETTER_WIDTH = 0.64;

        private final double width;
        private final double height;
        private final List<Mark> marks = new ArrayList<>();

        /** An empty sheet. */
        public Sheet(double widthMillimetres, double heightMillimetres) {
            this.width = widthMillimetres;
            this.height = heightMillimetres;
        }

        public Sheet box(double x, double y, double boxWidth, double boxHeight, Ink ink) {
            return with(new Mark.Box(x, y, boxWidth, boxHeight, ink));
        }

        public Sheet text(double x, double y, double size, Ink ink, String text) {
            return with(new Mark.Text(x, y, size, ink, text));
        }

        /** A text that becomes smaller where it would be wider than its room. */
        public Sheet fitted(double x, double y, double room, double size, Ink ink, String text) {
            double wide = text.length() * LETTER_WIDTH;
            return text(x, y, wide * size > room ? room / wide : size, ink, text);
        }

        public Sheet with(Mark mark) {
            marks.add(mark);
            return this;
        }

        /** Stamps across the middle of the sheet. */
        public Sheet stamp(String text) {
            double size = width / (text.length() * 0.62);
            return with(new Mark.Stamp(width / 2, height / 2, size, text));
        }

        public Picture picture() {
            return new Picture(width, height, marks);
        }
    }
}
