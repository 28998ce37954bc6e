package kz.ruqsat.visa.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.visa.picture.Marking;
import kz.ruqsat.visa.picture.Pdf;
import kz.ruqsat.visa.seal.Seals.SealedVisa;
import kz.ruqsat.visa.seal.SigningKey.Stand;
import kz.ruqsat.visa.sticker.Sticker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The machine-verifiable code of an electronic visa: R-024")
class SealTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = SigningKey.of(Optional.empty(), Stand.TEST);

    private static Sticker sample() {
        Map<String, String> fields = new HashMap<>();
        fields.put("stickerNumber", "KE00000042");
        fields.put("category", "B3");
        fields.put("entries", "SINGLE");
        fields.put("validFrom", "2026-04-01");
        fields.put("validTo", "2026-04-30");
        fields.put("stayDays", "30");
        fields.put("surname", "ERIKSSON");
        fields.put("givenNames", "ANNA MARIA");
        fields.put("sex", "F");
        fields.put("birthDate", "1974-08-12");
        fields.put("nationality", "UTO");
        fields.put("documentNumber", "L898902C3");
        fields.put("invitationNumber", "0012345678");
        fields.put("placeOfIssue", "VMP");
        fields.put("madeOutOn", "2026-03-20");
        fields.putAll(Rulebook.on(java.time.LocalDate.of(2026, 3, 20))
                .machineReadableZone(fields)
                .orElseThrow());
        return new Sticker(fields);
    }

    private static PublicKey published(SigningKey key) throws Exception {
        return PublicJsonWebKey.Factory.newPublicJwk(key.publicKey()).getPublicKey();
    }

    @Test
    void a_seal_that_was_read_from_its_code_is_checked_with_the_published_key_alone() throws Exception {
        String code = Seal.of(sample(), KEY.keyId(), KEY.privateKey()).code();

        Seal read = Seal.read(code).orElseThrow();

        assertThat(read.isSignedWith(published(KEY))).isTrue();
        assertThat(read.number()).isEqualTo("KE00000042");
        assertThat(read.keyId()).isEqualTo(KEY.keyId());
        assertThat(KEY.publicKey()).doesNotContain("\"d\"");
        assertThat(read.isSignedWith(published(SigningKey.of(Optional.empty(), Stand.TEST))))
                .as("another key")
                .isFalse();
    }

    @Test
    void the_code_is_laid_out_as_VDS_NC_asks() throws Exception {
        JsonNode code =
                JSON.readTree(Seal.of(sample(), KEY.keyId(), KEY.privateKey()).code());

        assertThat(code.at("/data/hdr").toString()).isEqualTo("{\"is\":\"KAZ\",\"t\":\"kaz.evisa\",\"v\":1}");
        assertThat(code.at("/data/msg/pid").toString())
                .isEqualTo(
                        "{\"dn\":\"L898902C3\",\"dob\":\"1974-08-12\",\"dt\":\"P\",\"n\":\"ERIKSSON<<ANNA<MARIA\",\"nat\":\"UTO\",\"sex\":\"F\"}");
        assertThat(code.at("/sig/alg").asText()).isEqualTo("ES256");
        assertThat(java.util.Base64.getUrlDecoder().decode(code.at("/sig/sigvl").asText()))
                .as("R and S")
                .hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "/data/msg, no, KE00000043",
        "/data/msg, cat, C3",
        "/data/msg, ent, MULTIPLE",
        "/data/msg, to, 2027-04-30",
        "/data/msg, stay, 90",
        "/data/msg/pid, n, ERIKSEN<<ANNA",
        "/data/msg/pid, dn, L898902C4",
        "/data/msg/pid, dob, 1975-08-12",
        "/data/msg, more, x",
        "/data/hdr, is, UTO",
        "/sig, sigvl, AAAA",
        "/sig, sigvl, not base64!",
    })
    void any_change_of_a_code_is_found(String where, String field, String value) throws Exception {
        ObjectNode code = (ObjectNode)
                JSON.readTree(Seal.of(sample(), KEY.keyId(), KEY.privateKey()).code());
        ((ObjectNode) code.at(where)).put(field, value);

        assertThat(Seal.read(code.toString()).orElseThrow().isSignedWith(published(KEY)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"data\": {\"hdr\": {\"t\": \"icao.vacc\"}}, \"sig\": {\"alg\": \"ES256\"}}",
                "{\"data\": {\"hdr\": {\"t\": \"kaz.evisa\"}}, \"sig\": {\"alg\": \"none\"}}",
                "{\"data\": {\"hdr\": {\"t\": \"kaz.evisa\"}}, \"data\": {}, \"sig\": {\"alg\": \"ES256\"}}"
            })
    void what_is_no_code_of_ours_is_not_read(String code) {
        assertThat(Seal.read(code)).isEmpty();
    }

    @Test
    void what_a_seal_never_holds_is_no_reason_to_fail() throws Exception {
        String odd =
                "{\"data\": {\"hdr\": {\"t\": \"kaz.evisa\"}, \"msg\": [1.5, null]}, \"sig\": {\"alg\": \"ES256\"}}";

        assertThat(Seal.read(odd).orElseThrow().isSignedWith(published(KEY))).isFalse();
        assertThat(Seal.read("{".repeat(1_000))).isEmpty();
        assertThat(Seal.read("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void one_spelling_is_signed_whatever_the_order_and_the_blanks() throws Exception {
        JsonNode one = JSON.readTree("{\"b\": \"ә\\\"\", \"a\": {\"d\": 1, \"c\": \"x\"}}");

        assertThat(CanonicalJson.of(one)).isEqualTo("{\"a\":{\"c\":\"x\",\"d\":1},\"b\":\"ә\\\"\"}");
    }

    /** The page is drawn, looked at by a code reader, and the seal checked: what a border post does. */
    @Test
    void the_code_on_the_document_can_be_read_from_its_picture_and_the_text_in_three_languages() throws Exception {
        String code = Seal.of(sample(), KEY.keyId(), KEY.privateKey()).code();
        var visa = new SealedVisa(sample(), "ACTIVE", code);
        byte[] pdf = Pdf.of(EvisaDocument.of(visa, List.of(Marking.SPECIMEN), new SealWords().all()), "KE00000042");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("KE00000042", "ERIKSSON", "L898902C3", "SPECIMEN")
                    .contains("ЭЛЕКТРОНДЫҚ ВИЗА", "ЭЛЕКТРОННАЯ ВИЗА", "ELECTRONIC VISA")
                    .contains("international airports of Kazakhstan only (R-029)");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(readCode(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .isEqualTo(code);
        }
    }

    private static String readCode(BufferedImage page) throws Exception {
        int width = page.getWidth();
        int height = page.getHeight() / 2;
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void production_does_not_start_without_a_key_of_its_own_and_no_message_tells_a_key() {
        assertThatThrownBy(() -> SigningKey.of(Optional.empty(), Stand.PRODUCTION))
                .hasMessageContaining("does not start")
                .hasMessageContaining("RUQSAT_EVISA_SIGNING_KEY");
        String otherCurve =
                "{\"kty\":\"EC\",\"crv\":\"P-384\",\"kid\":\"secret-name\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"AA\"}";
        for (String wrong : List.of("no jwk", "{}", KEY.publicKey(), otherCurve)) {
            assertThatThrownBy(() -> SigningKey.of(Optional.of(wrong), Stand.PRODUCTION))
                    .as(wrong)
                    .hasMessageContaining("does not start")
                    .hasMessageNotContaining("secret-name");
        }
    }

    @Test
    void a_key_that_is_set_signs_under_its_own_name() throws Exception {
        var jwk = org.jose4j.jwk.EcJwkGenerator.generateJwk(org.jose4j.keys.EllipticCurves.P256);
        jwk.setKeyId("evisa-2026");
        String setting = jwk.toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);

        SigningKey key = SigningKey.of(Optional.of(setting), Stand.PRODUCTION);

        assertThat(key.keyId()).isEqualTo("evisa-2026");
        assertThat(Seal.of(sample(), key.keyId(), key.privateKey()).isSignedWith(jwk.getPublicKey()))
                .isTrue();
        assertThat(key.toString()).isEqualTo("SigningKey[evisa-2026]");
    }

    @Test
    void every_word_is_there_in_every_language() {
        var words = new SealWords().all();

        assertThat(words.keySet()).containsExactlyInAnyOrder("kk", "ru", "en");
        assertThat(words.values()).allSatisfy(said -> {
            assertThat(said.keySet()).isEqualTo(words.get("en").keySet());
            assertThat(said.values()).noneMatch(String::isBlank);
        });
    }
}
