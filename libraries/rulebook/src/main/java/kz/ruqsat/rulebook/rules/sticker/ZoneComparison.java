package kz.ruqsat.rulebook.rules.sticker;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.reference.StickerForm.Part;
import kz.ruqsat.rulebook.reference.StickerForm.Zone;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * The machine-readable zone held against what is printed: length of the lines, check digits, and the parts that say the same again. Source: ICAO 9303
 * part 7.
 *
 * @param printed fields that are all there and well formed
 */
record ZoneComparison(Zone zone, Map<String, String> printed) {
    private static final char FILLER = '<';
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("uuMMdd");
    private static final int LETTERS_BEGIN_AT = 10;
    private static final int MODULUS = 10;

    List<Ruling> faults() {
        List<Ruling> ofLength = zone.lines().stream()
                .filter(line -> printed.get(line).length() != zone.lineLength())
                .map(this::wrongLength)
                .toList();
        return ofLength.isEmpty()
                ? zone.parts().stream().flatMap(part -> faultOf(part).stream()).toList()
                : ofLength;
    }

    private Ruling wrongLength(String line) {
        return fault(
                Sentence.of("sticker.zone-length")
                        .word("field", "sticker-field", line)
                        .count("length", zone.lineLength()),
                line);
    }

    private Optional<Ruling> faultOf(Part part) {
        String line = printed.get(part.line());
        String said = line.substring(part.from() - 1, part.to());
        if (part.checkDigitAt() > 0 && line.charAt(part.checkDigitAt() - 1) != digitOf(said)) {
            return Optional.of(fault("sticker.zone-digit", part));
        }
        return said.equals(written(part)) ? Optional.empty() : Optional.of(fault("sticker.zone-differs", part));
    }

    private String written(Part part) {
        String text = printed.get(part.field());
        return switch (part.writing()) {
            case TEXT -> padded(text.length() > part.length() ? printed.getOrDefault(part.orElse(), text) : text, part);
            case DATE -> YYMMDD.format(LocalDate.parse(text));
            case SEX -> text.equals("M") || text.equals("F") ? text : String.valueOf(FILLER);
        };
    }

    private static String padded(String text, Part part) {
        return text + String.valueOf(FILLER).repeat(Math.max(0, part.length() - text.length()));
    }

    private char digitOf(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += valueOf(text.charAt(i))
                    * zone.weights().get(i % zone.weights().size());
        }
        return (char) ('0' + sum % MODULUS);
    }

    /** Digits count as they are, A is 10 and so on, a filler counts nothing. */
    private static int valueOf(char c) {
        if (c == FILLER) {
            return 0;
        }
        return Character.isDigit(c) ? c - '0' : c - 'A' + LETTERS_BEGIN_AT;
    }

    private Ruling fault(String code, Part part) {
        return fault(
                Sentence.of(code)
                        .word("line", "sticker-field", part.line())
                        .word("field", "sticker-field", part.field()),
                part.line());
    }

    private Ruling fault(Sentence sentence, String line) {
        return Ruling.notAllowed(sentence).restingOn(zone.confidence()).about(StickerFollowsForm.pointer(line));
    }
}
