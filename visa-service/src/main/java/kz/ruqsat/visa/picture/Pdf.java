package kz.ruqsat.visa.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.rulebook.zone.Transliteration;
import kz.ruqsat.visa.picture.Picture.Ink;
import kz.ruqsat.visa.picture.Picture.Mark;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * A picture as PDF of one page. Its font, Liberation Sans, goes along in the file as far as it is used; it has the Latin and Cyrillic letters of the
 * three languages.
 */
public final class Pdf {

    /** Media type of what is written. */
    public static final String MEDIA_TYPE = "application/pdf";

    /** The font that PDFBox brings along (SIL Open Font License). */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final float STAMP_OPACITY = 0.28f;
    private static final double STAMP_RADIANS = Math.toRadians(24);
    private static final float THOUSAND = 1_000f;

    private final Picture picture;
    private final PDType0Font font;
    private final PDPageContentStream page;

    private Pdf(Picture picture, PDType0Font font, PDPageContentStream page) {
        this.picture = picture;
        this.font = font;
        this.page = page;
    }

    /**
     * Writes a picture; takes some milliseconds of work, so not for an event loop.
     *
     * @param title title of the document
     */
    public static byte[] of(Picture picture, String title) {
        try (PDDocument document = new PDDocument();
                InputStream letters = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            document.getDocumentInformation().setTitle(title);
            PDPage sheet = new PDPage(
                    new PDRectangle(points(picture.widthMillimetres()), points(picture.heightMillimetres())));
            document.addPage(sheet);
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                new Pdf(picture, PDType0Font.load(document, letters), page).draw();
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document in memory cannot be written", impossible);
        }
    }

    private void draw() throws IOException {
        for (Mark mark : picture.marks()) {
            switch (mark) {
                case Mark.Box box ->
                    rectangle(
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height(),
                            box.ink().rgb());
                case Mark.Text text -> text(text.x(), text.y(), text.size(), text.ink(), text.text());
                case Mark.Spaced spaced -> spaced(spaced);
                case Mark.Stamp stamp -> stamp(stamp);
                case Mark.Modules modules -> modules(modules);
            }
        }
    }

    private void rectangle(double x, double y, double width, double height, int rgb) throws IOException {
        colour(rgb);
        page.addRect(points(x), points(picture.heightMillimetres() - y - height), points(width), points(height));
        page.fill();
    }

    private void text(double x, double y, double size, Ink ink, String text) throws IOException {
        colour(ink.rgb());
        page.beginText();
        page.setFont(font, points(size));
        page.newLineAtOffset(points(x), points(picture.heightMillimetres() - y));
        page.showText(drawable(text));
        page.endText();
    }

    private void spaced(Mark.Spaced spaced) throws IOException {
        for (int i = 0; i < spaced.text().length(); i++) {
            String character = spaced.text().substring(i, i + 1);
            double middle = spaced.x() + spaced.pitch() * (i + 0.5);
            text(middle - width(character, spaced.size()) / 2, spaced.y(), spaced.size(), Ink.BLACK, character);
        }
    }

    private void stamp(Mark.Stamp stamp) throws IOException {
        page.saveGraphicsState();
        PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(STAMP_OPACITY);
        page.setGraphicsStateParameters(faint);
        colour(Ink.RED.rgb());
        page.beginText();
        page.setFont(font, points(stamp.size()));
        Matrix across = Matrix.getRotateInstance(
                STAMP_RADIANS, points(stamp.x()), points(picture.heightMillimetres() - stamp.y()));
        across.translate(points(-width(stamp.text(), stamp.size()) / 2), points(-stamp.size() / 3));
        page.setTextMatrix(across);
        page.showText(drawable(stamp.text()));
        page.endText();
        page.restoreGraphicsState();
    }

    private void modules(Mark.Modules modules) throws IOException {
        List<String> rows = modules.rows();
        double side = modules.module();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.size(); column++) {
                if (rows.get(row).charAt(column) == '1') {
                    rectangle(modules.x() + column * side, modules.y() + row * side, side, side, 0);
                }
            }
        }
    }

    private double width(String text, double size) throws IOException {
        return font.getStringWidth(drawable(text)) / THOUSAND * size;
    }

    private void colour(int rgb) throws IOException {
        page.setNonStrokingColor((rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
    }

    /** A letter that the font lacks is written as the machine-readable zone writes it. */
    private String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints()
                .forEach(letter -> drawable.append(isInFont(letter) ? Character.toString(letter) : inZone(letter)));
        return drawable.toString();
    }

    private static String inZone(int letter) {
        return Transliteration.of(Character.toString(letter)).orElse("?");
    }

    private boolean isInFont(int letter) {
        try {
            return font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException noGlyph) {
            return false;
        }
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }
}
