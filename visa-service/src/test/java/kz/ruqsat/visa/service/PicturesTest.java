package kz.ruqsat.visa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.StateSystemsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Looking at a sticker before and after it is handed over. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "visa"))
@WithTestResource(InvitationServiceStand.class)
@WithTestResource(StateSystemsTestResource.class)
class PicturesTest {

    private static Response look(String user, String path, String mediaType) {
        return Mission.as(user).accept(mediaType).get(path);
    }

    @Test
    void a_sticker_can_be_looked_at_before_and_after_it_is_handed_over_as_svg_and_as_pdf() throws Exception {
        String caseId = Mission.agreed().readyToIssue();
        String number = Mission.stickerNumber(caseId);
        String preview = Mission.APPLICATIONS + "/" + caseId + "/sticker";

        look(Mission.DELHI, preview, "image/svg+xml")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString(number))
                .body(containsString("NOT ISSUED"))
                .body(containsString("SPECIMEN"));
        String visaId = Mission.issue(caseId).jsonPath().getString("visaId");
        String picture = "/api/v1/visas/" + visaId + "/sticker";

        String svg = look(Mission.DELHI, picture, "image/svg+xml").asString();
        assertThat(svg).contains(number, Mission.CANARY, "SPECIMEN").doesNotContain("NOT ISSUED");
        Response pdf = look("auditor", picture, "application/pdf");
        pdf.then().statusCode(200).contentType("application/pdf");
        try (var document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains(number, Mission.CANARY, "SPECIMEN");
        }
        look(Mission.DELHI, preview, "image/svg+xml")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("state", equalTo("ISSUED"));
    }

    @Test
    void nobody_looks_at_the_sticker_of_another_body_and_whoever_does_not_mind_gets_a_drawing() {
        String caseId = Mission.agreed().readyToIssue();
        String preview = Mission.APPLICATIONS + "/" + caseId + "/sticker";
        String visaId = Mission.issue(caseId).jsonPath().getString("visaId");
        String picture = "/api/v1/visas/" + visaId + "/sticker";

        look("officer-islamabad", preview, "image/svg+xml").then().statusCode(404);
        look("officer-islamabad", picture, "application/pdf").then().statusCode(404);
        look("inviter-steppe", picture, "application/pdf").then().statusCode(403);
        assertThat(new String(look(Mission.DELHI, picture, "*/*").asByteArray(), StandardCharsets.UTF_8))
                .startsWith("<svg");
    }
}
