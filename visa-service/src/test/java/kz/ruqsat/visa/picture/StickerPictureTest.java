package kz.ruqsat.visa.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.visa.sticker.Sticker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.NodeList;

/** What a sticker looks like. The picture in the README is made here; {@code -Druqsat.renew=true} writes it anew. */
class StickerPictureTest {

    private static final Path PICTURE = Path.of("../docs/images/sticker.svg");

    /** The sample of ICAO 9303 in the form of this state; nobody's data. */
    static Sticker sample() {
        Map<String, String> fields = new HashMap<>();
        fields.put("stickerNumber", "KZ0000042");
        fields.put("category", "C3");
        fields.put("entries", "MULTIPLE");
        fields.put("validFrom", "2026-06-13");
        fields.put("validTo", "2027-06-12");
        fields.put("stayDays", "365");
        fields.put("surname", "ERIKSSON");
        fields.put("givenNames", "ANNA MARIA");
        fields.put("sex", "F");
        fields.put("birthDate", "1974-08-12");
        fields.put("nationality", "UTO");
        fields.put("documentNumber", "L898902C3");
        fields.put("invitationNumber", "0012345678");
        fields.put("placeOfIssue", "EMB-DEL");
        fields.put("madeOutOn", "2026-03-20");
        fields.putAll(Rulebook.on(java.time.LocalDate.of(2026, 3, 20))
                .machineReadableZone(fields)
                .orElseThrow());
        return new Sticker(fields);
    }

    @Test
    void R_020_the_sample_follows_the_form() {
        assertThat(Rulebook.on(java.time.LocalDate.of(2026, 3, 20)).assessSticker(sample().fields()))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void the_picture_in_the_readme_is_that_of_the_sample() throws IOException {
        String drawn = Svg.of(StickerPicture.of(sample(), List.of(Marking.SPECIMEN)));

        if (Boolean.getBoolean("ruqsat.renew")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("renew with -Druqsat.renew=true and look at it")
                .isEqualTo(drawn);
        assertThat(Files.readString(Path.of("../README.md"))).contains("docs/images/sticker.svg");
    }

    /** Well-formed, every field of the form readable as text, and nothing fetched or run. */
    @Test
    void R_020_the_svg_shows_every_field_and_asks_nobody_for_anything() throws Exception {
        String svg = Svg.of(StickerPicture.of(sample(), List.of(Marking.SPECIMEN)));

        NodeList texts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("text");
        List<String> shown = java.util.stream.IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(shown).containsAll(sample().fields().values());
        assertThat(svg).doesNotContain("href", "<script", "url(", "@import").containsOnlyOnce("http");
    }

    @Test
    void the_pdf_carries_its_font_and_every_field_can_be_read_from_it() throws IOException {
        byte[] pdf = Pdf.of(StickerPicture.of(sample(), List.of(Marking.SPECIMEN)), "Visa");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            sample().fields()
                    .forEach((name, value) -> assertThat(text.replace(" ", "").replace("\n", ""))
                            .as(name)
                            .contains(value.replace(" ", "")));
            assertThat(text).contains("ҚАЗАҚСТАН РЕСПУБЛИКАСЫ", "Тегі (фамилиясы)", "SPECIMEN");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void what_somebody_is_called_cannot_break_the_picture() throws Exception {
        Map<String, String> fields = new HashMap<>(sample().fields());
        fields.put("surname", "Ǆ’ARC \"<&>\" \u01B7\uA7C0 ".repeat(6));
        Sticker odd = new Sticker(fields);

        String svg = Svg.of(StickerPicture.of(odd, List.of()));
        byte[] pdf = Pdf.of(StickerPicture.of(odd, List.of()), "Visa");

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Marking.class)
    void a_marking_is_stamped_in_three_languages(Marking marking) {
        String svg = Svg.of(StickerPicture.of(sample(), List.of(marking)));

        assertThat(svg.contains("rotate(")).isEqualTo(marking != Marking.NONE);
        assertThat(marking == Marking.NONE ? 3 : marking.text().split(" · ").length)
                .isEqualTo(3);
        assertThat(svg).contains(marking.text());
    }
}
