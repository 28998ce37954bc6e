package kz.ruqsat.monitoring.board;

import static kz.ruqsat.monitoring.Reader.awaitStages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.monitoring.stream.SseClient;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class BoardTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CaseId caseId = CaseId.next();
    private final Browser browser = new Browser();

    @TestHTTPResource("/board")
    URI board;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_issuer_and_comes_back_to_the_page_with_one_click() {
        var first = browser.get(board);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(Browser.location(board, first).getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "nonce=");

        var page = browser.logIn(board, "monitoring");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Now</h1>", "Monitoring of public services", "Virtual clock (sandbox)");
        assertThat(browser.cookieHeader()).contains("q_session_board=");
    }

    @Test
    void the_page_may_load_nothing_from_elsewhere_and_run_nothing_inline_P_S6() {
        var page = browser.logIn(board, "auditor");

        var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContain("style=", "onclick", "javascript:", "<style")
                .doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(browser.get(board.resolve("/board-assets/board.js")).body())
                .contains("htmx:sseBeforeMessage")
                .doesNotContain(".innerHTML", "insertAdjacentHTML", "eval(");
        assertThat(browser.get(board.resolve("/board-assets/board.css")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Monitoring of public services",
        "ru, Мониторинг оказания государственных услуг",
        "kk, Мемлекеттік қызметтер көрсету мониторингі"
    })
    void the_page_speaks_three_languages_and_remembers_which(String language, String title) {
        browser.logIn(board, "monitoring");

        var page = browser.get(URI.create(board + "?lang=" + language));
        var later = browser.get(board);

        assertThat(page.body()).contains("<html lang=\"" + language + "\"", title);
        assertThat(later.body()).contains("<html lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inviter-steppe", "knb", "portal"})
    void the_board_is_not_for_everybody(String user) {
        assertThat(browser.logIn(board, user).statusCode()).isEqualTo(403);
    }

    @Test
    void the_stream_needs_the_login_and_a_script_is_not_redirected() {
        var stream = URI.create(board + "/stream");

        assertThat(browser.get(stream).statusCode()).isEqualTo(302);
        assertThat(browser.get(board, "X-Requested-With", "JavaScript").statusCode())
                .isEqualTo(499);
    }

    private SseClient stream(String view, String language, String... headers) {
        var all = new HashMap<>(Map.of("Cookie", browser.cookieHeader()));
        for (int each = 0; each < headers.length; each += 2) {
            all.put(headers[each], headers[each + 1]);
        }
        return SseClient.open(URI.create(board + "/stream?view=" + view + "&lang=" + language), all);
    }

    private static String latest(SseClient stream) {
        var told = stream.data("now");
        return told.isEmpty() ? "" : told.getLast();
    }

    /** The row of the own case on the page of now. */
    private String row(String html) {
        int from = html.indexOf("<tr id=\"case-" + caseId);
        return from < 0 ? "" : html.substring(from, html.indexOf("</tr>", from));
    }

    @Test
    void a_stage_that_arrives_is_on_top_with_its_term_and_the_working_time_left() {
        browser.logIn(board, "monitoring");
        try (var stream = stream("now", "en");
                var topic = new StageTopic(bootstrapServers)) {
            await("a first picture of now")
                    .atMost(LIMIT)
                    .until(() -> !latest(stream).isEmpty());

            topic.send(AStage.of(caseId, 1)
                    .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                    .at("2026-03-10T03:45:00Z")
                    .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"));

            await("the case is shown")
                    .atMost(LIMIT)
                    .until(() -> !row(latest(stream)).isEmpty());
            assertThat(row(latest(stream)))
                    .contains("Sent to the KNB for approval", "KNB approval, 3 working days", "Fri, 13 Mar 2026, 24:00")
                    .contains("3 wd 15 h", "tone in-time");
            assertThat(latest(stream).indexOf("<tr id=\"case-"))
                    .isEqualTo(latest(stream).indexOf("<tr id=\"case-" + caseId));
        }
    }

    @Test
    void an_officer_sees_the_cases_of_the_own_body_in_the_own_language() {
        browser.logIn(board, "officer-mia71");
        try (var stream = stream("now", "kk");
                var topic = new StageTopic(bootstrapServers)) {
            var foreign = CaseId.next();
            topic.send(
                    AStage.of(foreign, 1).by("MIA_TD", "MIA75"),
                    AStage.of(caseId, 1).by("MIA_TD", "MIA71"));
            awaitStages(foreign, 1);

            await("the own case").atMost(LIMIT).until(() -> !row(latest(stream)).isEmpty());

            assertThat(row(latest(stream))).contains("Өтініш тіркелді");
            assertThat(latest(stream)).doesNotContain(foreign.toString());
        }
    }

    @Test
    void a_page_that_is_not_pushed_is_told_how_much_has_changed_and_one_case_only_of_itself() {
        browser.logIn(board, "monitoring");
        try (var ofCase = stream(caseId.toString(), "en");
                var topic = new StageTopic(bootstrapServers)) {
            topic.send(AStage.of(caseId, 1), AStage.of(caseId, 2), AStage.of(CaseId.next(), 1));

            await("both stages are told")
                    .atMost(LIMIT)
                    .until(() -> ofCase.data("changes").stream().anyMatch(t -> t.contains("2 changes, show")));
        }
    }

    @Test
    void a_page_that_comes_back_is_told_what_it_missed() {
        browser.logIn(board, "monitoring");
        try (var topic = new StageTopic(bootstrapServers)) {
            topic.send(AStage.of(caseId, 1), AStage.of(caseId, 2), AStage.of(caseId, 3));
            awaitStages(caseId, 3);
        }
        try (var back = stream(caseId.toString(), "en", "Last-Event-ID", "0")) {
            await("caught up").atMost(LIMIT).until(() -> back.data("caught-up").equals(List.of("Caught up 3 changes")));
            assertThat(back.events().stream()
                            .filter(e -> e.name().equals("caught-up"))
                            .findFirst()
                            .orElseThrow()
                            .id())
                    .matches("[1-9][0-9]*");
        }
    }

    @Test
    void a_login_ends_with_logout() {
        browser.logIn(board, "monitoring");
        assertThat(browser.get(board).statusCode()).isEqualTo(200);

        browser.get(URI.create(board + "/logout"));

        assertThat(browser.get(board).statusCode()).isEqualTo(302);
    }
}
