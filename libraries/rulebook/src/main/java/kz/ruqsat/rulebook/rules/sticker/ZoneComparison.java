package kz.ruqsat.rulebook.rules.sticker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.reference.StickerForm.Part;
import kz.ruqsat.rulebook.reference.StickerForm.Zone;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;
import kz.ruqsat.rulebook.zone.VisaZone;

/**
 * The machine-readable zone held against what is printed: length of the lines, check digits, and all that says the same again. Source: ICAO 9303
 * part 7.
 *
 * @param printed fields that are all there and well formed
 */
record ZoneComparison(Zone zone, Map<String, String> printed) {

    List<Ruling> faults() {
        List<Ruling> ofLength = zone.lines().stream()
                .filter(line -> printed.get(line).length() != zone.lineLength())
                .map(this::wrongLength)
                .toList();
        if (!ofLength.isEmpty()) {
            return ofLength;
        }
        return Stream.of(faultOfName(), zone.parts().stream().flatMap(part -> faultOf(part).stream()), faultOfFree())
                .flatMap(faults -> faults)
                .toList();
    }

    private Ruling wrongLength(String line) {
        return fault(
                Sentence.of("sticker.zone-length")
                        .word("field", "sticker-field", line)
                        .count("length", zone.lineLength()),
                line);
    }

    private Stream<Ruling> faultOfName() {
        String line = zone.name().line();
        String surname = zone.name().surname();
        Optional<String> name = new VisaZone(zone).nameIn(printed);
        if (name.isEmpty()) {
            return Stream.of(
                    fault(Sentence.of("sticker.name-unwritable").word("field", "sticker-field", surname), surname));
        }
        return printed.get(line).substring(zone.name().from() - 1).equals(name.get())
                ? Stream.empty()
                : Stream.of(fault("sticker.zone-differs", line, surname));
    }

    private Stream<Ruling> faultOfFree() {
        String line = zone.free().line();
        return printed.get(line).substring(zone.free().from() - 1).equals(new VisaZone(zone).freeIn(printed))
                ? Stream.empty()
                : Stream.of(fault("sticker.zone-differs", line, zone.free().category()));
    }

    private Optional<Ruling> faultOf(Part part) {
        String line = printed.get(part.line());
        String said = line.substring(part.from() - 1, part.to());
        VisaZone right = new VisaZone(zone);
        if (part.checkDigitAt() > 0 && line.charAt(part.checkDigitAt() - 1) != right.digitOf(said)) {
            return Optional.of(fault("sticker.zone-digit", part.line(), part.field()));
        }
        return said.equals(right.textOf(part, printed))
                ? Optional.empty()
                : Optional.of(fault("sticker.zone-differs", part.line(), part.field()));
    }

    private Ruling fault(String code, String line, String field) {
        return fault(Sentence.of(code).word("line", "sticker-field", line).word("field", "sticker-field", field), line);
    }

    private Ruling fault(Sentence sentence, String field) {
        return Ruling.notAllowed(sentence).restingOn(zone.confidence()).about(StickerFollowsForm.pointer(field));
    }
}
