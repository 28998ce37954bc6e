package kz.ruqsat.visa.seal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.reference.Glossary;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.picture.Marking;
import kz.ruqsat.visa.picture.Picture;
import kz.ruqsat.visa.picture.Picture.Ink;
import kz.ruqsat.visa.picture.Picture.Mark;
import kz.ruqsat.visa.picture.Picture.Sheet;
import kz.ruqsat.visa.seal.Seals.SealedVisa;
import kz.ruqsat.visa.sticker.Sticker;

/**
 * The document of an electronic visa: a page in Kazakh, Russian and English with everything it says, its code and its machine-readable zone. The
 * arrangement is ours; the Rules fix none. Source.
 */
final class EvisaDocument {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 20;
    private static final double ROW = 10.5;
    private static final double CODE = 70;
    private static final double PITCH = 3.6;
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final String LINE_END = "\n";

    private EvisaDocument() {}

    /** The page of a visa with these stamps across it. */
    static Picture of(SealedVisa visa, List<Marking> markings, Map<String, Map<String, String>> words) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        head(sheet, visa.printed(), words);
        double below = fields(sheet, visa.printed());
        code(sheet, visa.code());
        notes(sheet, Math.max(below, 44 + CODE) + 8, words);
        zone(sheet, visa.printed());
        markings.stream().filter(marking -> marking != Marking.NONE).forEach(marking -> sheet.stamp(marking.text()));
        return sheet.picture();
    }

    private static void head(Sheet sheet, Sticker printed, Map<String, Map<String, String>> words) {
        sheet.box(0, 0, WIDTH, 34, Ink.SHADE)
                .text(LEFT, 13, 6, Ink.BLUE, "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ · REPUBLIC OF KAZAKHSTAN")
                .text(LEFT, 21, 4.6, Ink.BLUE, inAllLanguages(words, "title"))
                .text(LEFT, 30, 6, Ink.RED, printed.number());
    }

    private static double fields(Sheet sheet, Sticker printed) {
        double y = 46;
        for (String name : shown(printed)) {
            sheet.fitted(LEFT, y, 92, 2.3, Ink.GREY, label(name))
                    .fitted(LEFT, y + 5, 92, 4.2, Ink.BLACK, printed.field(name));
            y += ROW;
        }
        return y;
    }

    /** In the order of the form; number and zone have places of their own. */
    private static List<String> shown(Sticker printed) {
        return ReferenceData.current().stickerForm().fields().keySet().stream()
                .filter(name -> !name.equals("stickerNumber") && !lines().contains(name))
                .filter(printed.fields()::containsKey)
                .toList();
    }

    private static String label(String name) {
        Glossary.Word word = ReferenceData.current().glossary().word("sticker-field", name);
        return String.join(" / ", LANGUAGES.stream().map(word.texts()::get).toList());
    }

    private static void code(Sheet sheet, String code) {
        sheet.with(new Mark.Modules(WIDTH - LEFT - CODE, 42, CODE, QrCode.rows(code)));
    }

    private static void notes(Sheet sheet, double from, Map<String, Map<String, String>> words) {
        double y = from;
        for (String note : List.of("border-points", "one-entry", "not-extended", "verify")) {
            for (String language : LANGUAGES) {
                for (String line : words.get(language).get(note).split(LINE_END)) {
                    sheet.fitted(LEFT, y, WIDTH - 2 * LEFT, 2.7, Ink.BLACK, line);
                    y += 4;
                }
            }
            y += 2;
        }
    }

    private static void zone(Sheet sheet, Sticker printed) {
        double y = HEIGHT - 22;
        for (String line : lines()) {
            String text = printed.field(line);
            sheet.with(new Mark.Spaced((WIDTH - text.length() * PITCH) / 2, y, 4.4, PITCH, text));
            y += 7;
        }
    }

    private static List<String> lines() {
        return ReferenceData.current().stickerForm().zone().lines();
    }

    private static String inAllLanguages(Map<String, Map<String, String>> words, String key) {
        return String.join(
                " · ",
                Stream.of("kk", "ru", "en")
                        .map(language -> words.get(language).get(key))
                        .toList());
    }
}
