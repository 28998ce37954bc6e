package kz.ruqsat.berkut.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandTestResource.class)
class PageTest {

    private static final Pattern INLINE =
            Pattern.compile("<style|style=|<script(?! src=)|\\son[a-z]+=|https?://(?!127)");

    @Test
    void the_page_is_open_to_look_at_and_shows_nothing_without_a_token() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("Test authority, invented data"));
        given().get("/admin/requests").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/page-assets/page.js", "/page-assets/page.css", "/page-assets/icon.svg"})
    void a_browser_may_load_nothing_from_elsewhere_and_run_nothing_inline_P_S6(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page-assets/page.js"})
    void nothing_of_it_would_be_blocked_and_what_it_shows_is_text_alone(String path) {
        var text = given().get(path).asString();

        assertThat(INLINE.matcher(text).results().map(found -> found.group())).isEmpty();
        assertThat(text).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
}
