package kz.ruqsat.rulebook.zone;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.reference.StickerForm.Free;
import kz.ruqsat.rulebook.reference.StickerForm.Name;
import kz.ruqsat.rulebook.reference.StickerForm.Part;
import kz.ruqsat.rulebook.reference.StickerForm.Zone;

/**
 * Writes the machine-readable zone of a visa from what is printed in the other fields. A visa has no composite check digit. Source: ICAO 9303 part 7.
 *
 * @param zone layout of the form
 */
public record VisaZone(Zone zone) {
    private static final String FILLER = "<";
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("uuMMdd");

    /**
     * The lines by the name of their field; nothing where the name cannot be written with A-Z.
     *
     * @param printed the other fields, all there and well formed
     */
    public Optional<Map<String, String>> write(Map<String, String> printed) {
        return nameIn(printed).map(name -> lines(name, printed));
    }

    private Map<String, String> lines(String name, Map<String, String> printed) {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        zone.lines().forEach(line -> lines.put(line, new StringBuilder(FILLER.repeat(zone.lineLength()))));
        put(lines, zone.name().line(), 1, zone.begins());
        put(lines, zone.name().line(), zone.name().from(), name);
        for (Part part : zone.parts()) {
            String text = textOf(part, printed);
            put(lines, part.line(), part.from(), text);
            if (part.checkDigitAt() > 0) {
                put(lines, part.line(), part.checkDigitAt(), String.valueOf(digitOf(text)));
            }
        }
        put(lines, zone.free().line(), zone.free().from(), freeIn(printed));
        Map<String, String> written = new LinkedHashMap<>();
        lines.forEach((line, text) -> written.put(line, text.toString()));
        return written;
    }

    private static void put(Map<String, StringBuilder> lines, String line, int at, String text) {
        lines.get(line).replace(at - 1, at - 1 + text.length(), text);
    }

    /** The name field as it has to be; nothing where it cannot be written. */
    public Optional<String> nameIn(Map<String, String> printed) {
        Name name = zone.name();
        return NameField.of(
                printed.get(name.surname()), printed.get(name.givenNames()), zone.lineLength() - name.from() + 1);
    }

    /** The free positions as they have to be, fillers included. */
    public String freeIn(Map<String, String> printed) {
        Free free = zone.free();
        int length = zone.lineLength() - free.from() + 1;
        String text = printed.get(free.category()).replace('-', '<')
                + FILLER
                + free.words().getOrDefault(printed.get(free.entries()), "");
        return padded(text.length() > length ? text.substring(0, length) : text, length);
    }

    /** A part that says a field again, as it has to be. */
    public String textOf(Part part, Map<String, String> printed) {
        String text = printed.get(part.field());
        return switch (part.writing()) {
            case TEXT -> padded(fitting(text, part, printed), part.length());
            case DATE -> YYMMDD.format(LocalDate.parse(text));
            case SEX -> text.equals("M") || text.equals("F") ? text : FILLER;
        };
    }

    private static String fitting(String text, Part part, Map<String, String> printed) {
        String written = text.length() > part.length() ? printed.getOrDefault(part.orElse(), text) : text;
        return written.length() > part.length() ? written.substring(0, part.length()) : written;
    }

    /** The check digit of a text of the zone. */
    public char digitOf(String text) {
        return CheckDigit.of(text, zone.weights());
    }

    private static String padded(String text, int length) {
        return text + FILLER.repeat(length - text.length());
    }
}
