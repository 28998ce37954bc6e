package kz.ruqsat.rulebook.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of the visa sticker. Source: R-020.
 *
 * @param fields every field by name, in the order of the form
 * @param zone the machine-readable zone
 */
public record StickerForm(Map<String, Field> fields, Zone zone) {

    /** Field of the visa category, which decides what else has to be there. */
    public static final String CATEGORY = "category";
    /** Field whose body tells whether an invitation may be missing. */
    public static final String PLACE_OF_ISSUE = "placeOfIssue";

    /** Field of the first day of the visa. */
    public static final String FIRST_DAY = "validFrom";

    /** Field of the last day of the visa. */
    public static final String LAST_DAY = "validTo";

    /** What kind of text a field holds. */
    public enum Kind {
        TEXT,
        /** A civil date such as 2026-03-10. */
        DATE
    }

    /** When a field has to be there. */
    public enum Required {
        ALWAYS,
        /** Not where the category is given without an invitation. */
        WHERE_INVITED
    }

    /**
     * One field.
     *
     * @param name key, such as validTo
     * @param pattern form of the whole text
     * @param confidence of the row
     */
    public record Field(String name, Kind kind, Required required, Pattern pattern, Confidence confidence) {
        static Field read(Row row) {
            return new Field(
                    row.text("name"),
                    row.oneOf("kind", Kind.class),
                    row.oneOf("required", Required.class),
                    row.pattern("pattern"),
                    Confidence.read(row, "confidence"));
        }
    }

    /**
     * The machine-readable zone. Source: ICAO 9303 part 7.
     *
     * @param lineLength characters of a line
     * @param lines fields that are lines of the zone
     * @param weights weights of the check digit, repeated
     * @param begins document code and issuing state, with which the first line begins
     * @param name where the name stands
     * @param free what stands where the standard leaves the positions free
     * @param parts positions that say again what is printed
     * @param confidence of the size
     */
    public record Zone(
            int lineLength,
            List<String> lines,
            List<Integer> weights,
            String begins,
            Name name,
            Free free,
            List<Part> parts,
            Confidence confidence) {
        public Zone {
            lines = List.copyOf(lines);
            weights = List.copyOf(weights);
            parts = List.copyOf(parts);
        }

        static Zone read(Row row) {
            String size = row.text("size");
            int length = row.rows("sizes", "code").stream()
                    .filter(one -> one.text("code").equals(size))
                    .findFirst()
                    .orElseThrow(() -> row.broken("size", "'" + size + "' is none of the sizes"))
                    .number("lineLength");
            return new Zone(
                    length,
                    row.texts("lines"),
                    row.numbers("weights"),
                    row.text("begins"),
                    Name.read(row.requiredRow("name")),
                    Free.read(row.requiredRow("free")),
                    row.rows("parts", "field").stream()
                            .map(part -> Part.read(part, length))
                            .toList(),
                    Confidence.read(row, "confidence"));
        }
    }

    /**
     * Where the name stands: from a position, counted from 1, to the end of the line.
     *
     * @param line field that is the line
     * @param surname field of the surname
     * @param givenNames field of the given names
     */
    public record Name(String line, int from, String surname, String givenNames) {
        static Name read(Row row) {
            return new Name(row.text("line"), row.number("from"), row.text("surname"), row.text("givenNames"));
        }
    }

    /**
     * What stands in the free positions, from one counted from 1 to the end of the line: the category, and a word for the number of entries.
     *
     * @param line field that is the line
     * @param category field of the category
     * @param entries field of the number of entries
     * @param words word by what is printed in that field
     */
    public record Free(String line, int from, String category, String entries, Map<String, String> words) {
        public Free {
            words = Map.copyOf(words);
        }

        static Free read(Row row) {
            Map<String, String> words = new LinkedHashMap<>();
            row.rows("words", "entries").forEach(word -> words.put(word.text("entries"), word.text("word")));
            return new Free(row.text("line"), row.number("from"), row.text("category"), row.text("entries"), words);
        }
    }

    /** How a part of the zone writes a field. */
    public enum Writing {
        /** As printed. */
        TEXT,
        /** Year, month and day in two digits each. */
        DATE,
        /** M, F, or a filler for any other. */
        SEX
    }

    /**
     * Positions of a line that say again what is printed, counted from 1, both ends included.
     *
     * @param line field that is the line
     * @param field field that is said again
     * @param orElse field in its place where its text is too long, empty for none
     * @param checkDigitAt position of the check digit, 0 for none
     */
    public record Part(String line, String field, Writing writing, int from, int to, int checkDigitAt, String orElse) {

        /** Number of positions. */
        public int length() {
            return to - from + 1;
        }

        static Part read(Row row, int lineLength) {
            Part part = new Part(
                    row.text("line"),
                    row.text("field"),
                    row.oneOf("kind", Writing.class),
                    row.number("from"),
                    row.number("to"),
                    row.has("checkDigitAt") ? row.number("checkDigitAt") : 0,
                    row.textOrEmpty("orElse"));
            boolean inside = part.from >= 1
                    && part.from <= part.to
                    && part.to <= lineLength
                    && part.checkDigitAt >= 0
                    && part.checkDigitAt <= lineLength;
            if (!inside) {
                throw row.broken("from", "the positions run backwards or out of the line");
            }
            return part;
        }
    }

    public StickerForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static StickerForm read(Row file) {
        Map<String, Field> fields = Keyed.by(file.rows("fields", "name"), Field::read, Field::name);
        StickerForm form = new StickerForm(fields, Zone.read(file.requiredRow("zone")));
        requireField(file, form, "fields", CATEGORY);
        requireField(file, form, "fields", PLACE_OF_ISSUE);
        requireDate(file, form, FIRST_DAY);
        requireDate(file, form, LAST_DAY);
        form.zone.lines.forEach(line -> requireField(file, form, "lines", line));
        form.zone.parts.forEach(part -> {
            requireField(file, form, "parts", part.line());
            requireField(file, form, "parts", part.field());
            if (!part.orElse().isEmpty()) {
                requireField(file, form, "parts", part.orElse());
            }
        });
        requireFields(file, form, "name", form.zone.name.line(), form.zone.name.surname(), form.zone.name.givenNames());
        requireFields(file, form, "free", form.zone.free.line(), form.zone.free.category(), form.zone.free.entries());
        return form;
    }

    private static void requireDate(Row file, StickerForm form, String name) {
        requireField(file, form, "fields", name);
        Field field = form.fields.get(name);
        if (field.kind() != Kind.DATE || field.required() != Required.ALWAYS) {
            throw file.broken("fields[" + name + "]", "has to be a date that is always there");
        }
    }

    private static void requireFields(Row file, StickerForm form, String where, String... names) {
        for (String name : names) {
            requireField(file, form, where, name);
        }
    }

    private static void requireField(Row file, StickerForm form, String where, String name) {
        if (!form.fields.containsKey(name)) {
            throw file.broken(where, "'" + name + "' is no field of the form");
        }
    }
}
