package kz.ruqsat.visa.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.invitation.InvitationAgreed;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher.Caught;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an invitation agreed for an electronic visa to a code that a border post checks. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class ElectronicVisaPathTest {

    private static final String APPLICATIONS = "/api/v1/evisa-applications";
    private static final String PORTAL = "portal";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @ConfigProperty(name = "RUQSAT_PG_URL")
    String database;

    /**
     * An invitation that was agreed for an electronic visa, of a person of its own.
     *
     * @param passport nobody else's
     */
    private record Invited(CaseId caseId, String registrationNumber, String passport) {

        static Invited agreed(String birthDate) {
            return agreed(birthDate, "EVISA");
        }

        static Invited agreed(String birthDate, String placeOfIssuance) {
            return agreed(birthDate, placeOfIssuance, "N%07d");
        }

        static Invited agreed(String birthDate, String placeOfIssuance, String passport) {
            var random = ThreadLocalRandom.current();
            var invited = new Invited(
                    CaseId.next(),
                    "%010d".formatted(random.nextLong(10_000_000_000L)),
                    passport.formatted(random.nextInt(10_000_000)));
            invited.mission().putPersonOf("LK", birthDate);
            Topics.publish(
                    invited.caseId,
                    1,
                    Mission.AGREED_AT,
                    new InvitationAgreed(
                            invited.registrationNumber,
                            "INV-MIA75-2026-0000001",
                            "MIA75",
                            LocalDate.of(2026, 3, 10),
                            "B3",
                            "SINGLE",
                            LocalDate.of(2026, 4, 1),
                            LocalDate.of(2026, 4, 30),
                            30,
                            placeOfIssuance,
                            LocalDate.of(2027, 3, 10)));
            invited.mission().awaitState("OPEN");
            return invited;
        }

        Mission mission() {
            return new Mission(caseId, registrationNumber, passport, Mission.Wish.USUAL);
        }

        String form() {
            return """
                    {"registrationNumber": "%s", "travelDocumentNumber": "%s", "travelDocumentExpiresOn": "2031-01-10", "photo": "PHOTO-17"}""".formatted(registrationNumber, passport);
        }
    }

    private static Response post(String user, String address, String body) {
        return Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .contentType("application/json")
                .body(body)
                .post(address);
    }

    private static Response decide(String user, String caseId, String command, String body) {
        return Mission.as(user)
                .header("Idempotency-Key", Mission.key())
                .header("If-Match", read(caseId).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post(APPLICATIONS + "/" + caseId + "/" + command);
    }

    private static Response read(String caseId) {
        return Mission.as(PORTAL).get(APPLICATIONS + "/" + caseId);
    }

    private static String filed(Invited invited) {
        Response filed = post(PORTAL, APPLICATIONS, invited.form());
        filed.then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("caseNumber", matchesPattern("VIS-VMP-2026-[0-9]{7}"));
        return filed.jsonPath().getString("caseId");
    }

    private static String issued(Invited invited) {
        String caseId = filed(invited);
        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-FEE-0001\"}")
                .then()
                .statusCode(200);
        awaitState(caseId, "ISSUED");
        return caseId;
    }

    private static void awaitState(String caseId, String state) {
        await("the application is " + state)
                .untilAsserted(() -> read(caseId).then().body("state", equalTo(state)));
    }

    @Test
    void R_024_R_101_the_portal_gets_an_electronic_visa_without_a_blank_and_without_prints_and_anybody_checks_it()
            throws Exception {
        Invited invited = Invited.agreed("1990-05-17");
        String caseId = issued(invited);
        String number = read(caseId).jsonPath().getString("evisaNumber");
        String visaId = read(caseId).jsonPath().getString("visaId");
        assertThat(number).matches("KE[0-9]{8}");

        Mission.as("auditor")
                .get("/api/v1/visas/" + visaId)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("entries", equalTo("SINGLE"))
                .body("body", equalTo("VMP"));
        Mission.as("auditor").get("/api/v1/blanks/" + number).then().statusCode(404);
        assertThat(owner("select blank is null and form = 'ELECTRONIC' from visas where visa_id = '" + visaId + "'"))
                .isEqualTo("t");
        invited.mission().seenBy("auditor").then().body("state", equalTo("CLOSED"));
        stagesTell(caseId);

        String code = codeOf(number);
        offline(code);
        verify(code)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("GENUINE"))
                .body("status", equalTo("ACTIVE"))
                .body("says.no", equalTo(number))
                .body("says.pid.dn", equalTo(invited.passport));
        verify(code.replace(number, "KE99999999")).then().body("verdict", equalTo("NOT_GENUINE"));
        verify("something else").then().body("verdict", equalTo("UNREADABLE"));
        pageTells(code, number);
        assertThat(codeOf(number)).as("made once").isEqualTo(code);
    }

    @Test
    void the_portal_is_pushed_each_stage_of_its_applications_signed_and_in_order() {
        List<Caught> caught = new CopyOnWriteArrayList<>();
        try (var catcher = WebhookCatcher.open(0, 204, caught::add)) {
            Response webhook = post(PORTAL, "/api/v1/webhooks", "{\"url\": \"" + catcher.addressFor("visas") + "\"}");
            webhook.then().statusCode(201);
            catcher.trust("visas", webhook.jsonPath().getString("secret"));

            String caseId = issued(Invited.agreed("1990-05-17"));

            await("every stage is pushed")
                    .untilAsserted(() -> assertThat(caught)
                            .filteredOn(message ->
                                    message.event().path("subject").asText().equals(caseId))
                            .extracting(
                                    message -> message.event().at("/data/stage").asText())
                            .containsExactly("SUBMITTED", "SUBMITTED", "ACCEPTED", "EXAMINATION", "EVISA_ISSUED"));
            assertThat(caught).allMatch(Caught::genuine);
            Mission.as(PORTAL)
                    .header("If-Match", webhook.header("ETag"))
                    .delete(webhook.header("Location"))
                    .then()
                    .statusCode(204);
        }
    }

    private static void stagesTell(String caseId) {
        await("every stage is published")
                .until(() -> Topics.read(Topic.STAGES, caseId).size() >= 5);
        List<StageReported> stages = Topics.events(Topic.STAGES, caseId).stream()
                .map(StageReported.class::cast)
                .toList();
        assertThat(stages)
                .extracting(s -> s.transition() + " " + s.stage() + (s.optional() ? "?" : "") + " " + s.reporter())
                .containsExactly(
                        "V1 SUBMITTED? MFA",
                        "V-FEE SUBMITTED? MFA",
                        "V3 ACCEPTED? MFA",
                        "V7 EXAMINATION? MFA",
                        "V13 EVISA_ISSUED MFA");
    }

    private static String codeOf(String number) throws Exception {
        Response pdf = Mission.as(PORTAL).accept("application/pdf").get("/api/v1/evisas/" + number + "/document");
        pdf.then().statusCode(200).contentType("application/pdf");
        try (var document = Loader.loadPDF(pdf.asByteArray())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = page.getWidth();
            int height = page.getHeight() / 2;
            var source = new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    /** With the published keys and the JDK alone, as somebody who shares no code with us would do it. */
    private static void offline(String code) throws Exception {
        JsonNode seal = JSON.readTree(code);
        JsonNode keys =
                JSON.readTree(given().get("/api/v1/evisas/keys").asString()).path("keys");
        PublicKey key = null;
        for (JsonNode candidate : keys) {
            assertThat(candidate.has("d")).as("nothing private is published").isFalse();
            if (candidate.path("kid").equals(seal.at("/sig/kid"))) {
                key = key(candidate);
            }
        }
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        String signed = JSON.writeValueAsString(JSON.treeToValue(seal.path("data"), TreeMap.class));
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(
                        Base64.getUrlDecoder().decode(seal.at("/sig/sigvl").asText())))
                .isTrue();
    }

    private static PublicKey key(JsonNode jwk) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(coordinate(jwk, "x"), coordinate(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }

    private static Response verify(String code) {
        return given().contentType("application/json")
                .body(JSON.createObjectNode().put("code", code).toString())
                .post("/api/v1/evisas/verification");
    }

    private static void pageTells(String code, String number) {
        for (var said : Map.of("kk", "Код шынайы", "ru", "Код подлинный", "en", "The code is genuine")
                .entrySet()) {
            String page = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("code", code)
                    .post("/evisas/verification?language=" + said.getKey())
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .extract()
                    .asString();
            assertThat(page).contains("<html lang=\"" + said.getKey(), said.getValue(), number);
            assertThat(page).doesNotContain("http:", "https:", "<script", "//cdn");
        }
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("code", "<script>alert(1)</script>")
                .post("/evisas/verification?language=%22%3E%3Cb%3E")
                .then()
                .statusCode(200)
                .body(not(containsString("<script")))
                .body(not(containsString("\"><b>")));
        given().get("/evisas/verification?language=en").then().statusCode(200).body(containsString("<textarea"));
        given().get("/evisas/verification/style.css").then().statusCode(200).contentType(containsString("text/css"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer-delhi", "officer-mia75", "officer-mfa", "inviter-steppe"})
    void R_024_any_other_channel_is_refused_with_RG_EVI_01_and_nothing_changes(String user) {
        Invited invited = Invited.agreed("1990-05-17");

        post(user, APPLICATIONS, invited.form())
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-024")))
                .body("grounds", equalTo(List.of("RG-EVI-01")));

        invited.mission().seenBy("auditor").then().body("state", equalTo("OPEN"));
    }

    @Test
    void R_024_an_invitation_for_an_electronic_visa_is_no_use_at_a_mission_and_one_for_a_sticker_none_on_the_portal() {
        Invited electronic = Invited.agreed("1990-05-17");
        Invited sticker = Invited.agreed("1990-05-17", "EMB-DEL");
        String form = electronic.form().replace("}", ", \"addressInKazakhstan\": \"Dostyk 1, Almaty\"}");

        Mission.post(Mission.DELHI, Mission.key(), form)
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-024")))
                .body("grounds", equalTo(List.of("RG-EVI-01")));
        post(PORTAL, APPLICATIONS, sticker.form())
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-026"))
                .body("grounds", hasItem("RG-CON-01"));
    }

    @Test
    void R_026_a_second_application_on_a_used_invitation_is_refused_and_so_is_another_persons_passport() {
        Invited invited = Invited.agreed("1990-05-17");
        post(PORTAL, APPLICATIONS, invited.form().replace(invited.passport, "N99999999"))
                .then()
                .statusCode(422)
                .body("rules", hasItem("R-026"));
        issued(invited);

        post(PORTAL, APPLICATIONS, invited.form())
                .then()
                .statusCode(422)
                .body("rules", equalTo(List.of("R-026")))
                .body("grounds", equalTo(List.of("RG-CON-01")));
    }

    @Test
    void R_101_who_comes_to_a_mission_before_the_issue_gives_prints_there_and_that_mission_reports() {
        Invited invited = Invited.agreed("1990-05-17");
        String caseId = filed(invited);
        String visit = "{\"caseNumber\": \"%s\", \"travelDocumentNumber\": \"%s\"}";
        String caseNumber = read(caseId).jsonPath().getString("caseNumber");
        post(Mission.DELHI, APPLICATIONS + "/mission-visits", visit.formatted(caseNumber, "N0000000X"))
                .then()
                .statusCode(404);
        Mission.as(Mission.DELHI).get(APPLICATIONS + "/" + caseId).then().statusCode(404);

        post(Mission.DELHI, APPLICATIONS + "/mission-visits", visit.formatted(caseNumber, invited.passport))
                .then()
                .statusCode(200)
                .body("missionVisited", equalTo("EMB-DEL"));
        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-FEE-0001\"}")
                .then()
                .statusCode(200);
        awaitState(caseId, "FINGERPRINT_PENDING");
        String prints = "{\"basis\": \"TAKEN\", \"reference\": \"FP-2026-000017\"}";
        decide("officer-islamabad", caseId, "fingerprints", prints).then().statusCode(404);
        decide(Mission.DELHI, caseId, "fingerprints", prints).then().statusCode(200);

        await("the desk has issued").untilAsserted(() -> read(caseId).then().body("state", equalTo("ISSUED")));
        await("every stage is published")
                .until(() -> Topics.read(Topic.STAGES, caseId).size() >= 7);
        assertThat(Topics.events(Topic.STAGES, caseId).stream()
                        .map(StageReported.class::cast)
                        .filter(stage -> !stage.optional())
                        .map(stage -> stage.stage() + " " + stage.reporter()))
                .containsExactly(
                        "VISA_FINGERPRINT_PENDING EMB-DEL", "VISA_FINGERPRINT_DONE EMB-DEL", "EVISA_ISSUED MFA");
    }

    @Test
    void R_104_no_prints_no_visa_and_a_withdrawal_frees_the_invitation() {
        Invited invited = Invited.agreed("1990-05-17");
        String caseId = filed(invited);
        String visit = "{\"caseNumber\": \"%s\", \"travelDocumentNumber\": \"%s\"}"
                .formatted(read(caseId).jsonPath().getString("caseNumber"), invited.passport);
        post(Mission.DELHI, APPLICATIONS + "/mission-visits", visit).then().statusCode(200);
        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-FEE-0001\"}");
        awaitState(caseId, "FINGERPRINT_PENDING");
        decide(Mission.DELHI, caseId, "fingerprints-refusal", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("grounds", equalTo(List.of("RG-CON-03")));

        String again = filed(invited);
        decide(PORTAL, again, "withdrawal", "{}").then().body("state", equalTo("WITHDRAWN"));
        invited.mission().seenBy("auditor").then().body("state", equalTo("OPEN"));
    }

    @Test
    void R_173_a_payment_that_the_gateway_does_not_know_is_none_and_another_may_be_named() {
        String caseId = filed(Invited.agreed("1990-05-17"));

        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-FEE-0001-UNPAID\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        await("the gateway has answered")
                .untilAsserted(() -> read(caseId).then().body("fee", equalTo("NOT_PAID")));
        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-DUTY-0001\"}");
        await("the gateway has answered")
                .untilAsserted(() ->
                        read(caseId).then().body("fee", equalTo("NOT_PAID")).body("awaiting", nullValue()));
        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-FEE-0001\"}");
        awaitState(caseId, "ISSUED");
    }

    @Test
    void R_044_systems_that_are_down_delay_an_electronic_visa_and_decide_nothing() {
        issued(Invited.agreed("1990-05-17", "EVISA", "RGDWN%07d"));
    }

    @Test
    void R_079_who_is_barred_from_entry_since_the_invitation_is_refused_by_the_desk_in_neutral_words() {
        Invited invited = Invited.agreed("1990-05-17", "EVISA", "RGBAR%07d");
        String caseId = filed(invited);
        decide(PORTAL, caseId, "payment", "{\"feePayment\": \"KZ-FEE-0001\"}");

        awaitState(caseId, "REFUSED");

        read(caseId).then().body("grounds", equalTo(List.of("RG-CON-06")));
        invited.mission().seenBy("auditor").then().body("state", equalTo("OPEN"));
    }

    @Test
    void the_document_is_for_the_portal_the_ministry_and_the_auditor() {
        Mission.as(Mission.DELHI)
                .get("/api/v1/evisas/KE00000001/document")
                .then()
                .statusCode(403);
        Mission.as("auditor").get("/api/v1/evisas/KE99999999/document").then().statusCode(404);
        given().get("/api/v1/evisas/KE00000001/document").then().statusCode(401);
    }

    private String owner(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:" + database, "ruqsat_owner", "ruqsat_owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
