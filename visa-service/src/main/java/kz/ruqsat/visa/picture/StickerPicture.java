package kz.ruqsat.visa.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.picture.Picture.Ink;
import kz.ruqsat.visa.picture.Picture.Mark;
import kz.ruqsat.visa.picture.Picture.Sheet;
import kz.ruqsat.visa.sticker.Sticker;

/**
 * What a sticker looks like: every field of the form with its name in three languages, and the machine-readable zone. The size is that of a
 * machine-readable visa (ICAO 9303 part 7); the arrangement is ours, since the annex was not available (INTERP). Source: R-020.
 */
public final class StickerPicture {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 80;
    private static final double LEFT = 36;
    private static final double COLUMN = 27.5;
    private static final int COLUMNS = 3;
    private static final double FIRST_ROW = 15.6;
    private static final double ROW = 8.5;
    private static final double WIDE_ROW = 6.1;
    private static final double LABEL = 1.3;
    private static final double LABEL_STEP = 1.5;
    private static final double PITCH = 2.54;
    private static final String NUMBER = "stickerNumber";

    /** Fields as wide as the sheet allows. */
    private static final Set<String> WIDE = Set.of("surname", "givenNames");

    private StickerPicture() {}

    /** The picture of a sticker with these stamps across it. */
    public static Picture of(Sticker sticker, List<Marking> markings) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        ground(sheet);
        sheet.text(WIDTH - 30, 8.6, 5, Ink.RED, sticker.number());
        fields(sheet, sticker);
        zone(sheet, sticker);
        markings.stream().filter(marking -> marking != Marking.NONE).forEach(marking -> sheet.stamp(marking.text()));
        return sheet.picture();
    }

    private static void ground(Sheet sheet) {
        sheet.box(0, 0, WIDTH, HEIGHT, Ink.PAPER)
                .box(0, 0, WIDTH, 12, Ink.SHADE)
                .box(0, 62, WIDTH, 18, Ink.WHITE);
        sheet.text(4, 5.6, 3.6, Ink.BLUE, "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ")
                .text(4, 10.2, 3, Ink.BLUE, "REPUBLIC OF KAZAKHSTAN")
                .text(60, 8.6, 4, Ink.BLUE, "ВИЗА · VISA");
        sheet.box(5, 17, 26, 34, Ink.SHADE).text(10.5, 35, 2, Ink.GREY, "35 × 45");
    }

    private static void fields(Sheet sheet, Sticker sticker) {
        double y = FIRST_ROW;
        int column = 0;
        for (String name : shown(sticker)) {
            if (WIDE.contains(name)) {
                wideField(sheet, y, name, sticker.field(name));
                y += WIDE_ROW;
            } else {
                field(sheet, LEFT + column * COLUMN, y, name, sticker.field(name));
                column = (column + 1) % COLUMNS;
                y += column == 0 ? ROW : 0;
            }
        }
    }

    /** The wide ones first, the others in the order of the form; number and zone have places of their own. */
    private static List<String> shown(Sticker sticker) {
        List<String> names = new ArrayList<>(WIDE.stream().sorted().toList().reversed());
        ReferenceData.current().stickerForm().fields().keySet().stream()
                .filter(name -> !WIDE.contains(name) && !name.equals(NUMBER) && !lines().contains(name))
                .filter(sticker.fields()::containsKey)
                .forEach(names::add);
        return names;
    }

    private static void wideField(Sheet sheet, double y, String name, String text) {
        double room = COLUMN * COLUMNS - 1;
        sheet.fitted(LEFT, y, room, LABEL, Ink.GREY, String.join(" / ", labels(name)))
                .fitted(LEFT, y + 3.6, room, 3.2, Ink.BLACK, text);
    }

    private static void field(Sheet sheet, double x, double y, String name, String text) {
        double below = y;
        for (String label : labels(name)) {
            sheet.fitted(x, below, COLUMN - 1, LABEL, Ink.GREY, label);
            below += LABEL_STEP;
        }
        sheet.fitted(x, below + 1.7, COLUMN - 1, 3, Ink.BLACK, text);
    }

    /** In Kazakh, Russian and English. */
    private static List<String> labels(String name) {
        Map<String, String> texts =
                ReferenceData.current().glossary().word("sticker-field", name).texts();
        return List.of(texts.get("kk"), texts.get("ru"), texts.get("en"));
    }

    private static void zone(Sheet sheet, Sticker sticker) {
        double y = 69;
        for (String line : lines()) {
            String text = sticker.field(line);
            double x = (WIDTH - text.length() * PITCH) / 2;
            sheet.with(new Mark.Spaced(x, y, 3.4, PITCH, text));
            y += 6.35;
        }
    }

    private static List<String> lines() {
        return ReferenceData.current().stickerForm().zone().lines();
    }
}
