package kz.ruqsat.monitoring.board;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.gapOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages in Debian's Chromium, where it is installed. {@code -Druqsat.pictures=FOLDER} keeps what they look like. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
@TestProfile(BoardInBrowserTest.OneDeskIsAway.class)
class BoardInBrowserTest {

    /** A service that is not there, so that its place on the page of records is looked at as well. */
    public static final class OneDeskIsAway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ruqsat.dead-letters.desks", "approval-service=http://127.0.0.1:1");
        }
    }

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);
    /** What sticks out at the right. */
    private static final String TOO_WIDE = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
          .map(e => e.tagName + '.' + e.className).slice(0, 12).join(' ')\
        """;

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final Map<String, String> PICTURES = Map.ofEntries(
            Map.entry("now en 1440 LIGHT", "board"),
            Map.entry("now kk 1440 DARK", "board-now-kk-dark"),
            Map.entry("now kk 320 LIGHT", "board-now-kk-phone"),
            Map.entry("terms ru 1440 LIGHT", "board-terms-ru"),
            Map.entry("calendar en 1440 LIGHT", "board-calendar-en"),
            Map.entry("flow en 1440 DARK", "board-flow-en-dark"),
            Map.entry("ledger ru 1440 LIGHT", "board-ledger-ru"),
            Map.entry("case en 1440 LIGHT", "board-case-breached-en"),
            Map.entry("case-extended kk 1440 LIGHT", "board-case-extended-kk"),
            Map.entry("case-stood-still ru 1440 DARK", "board-case-stood-still-ru-dark"),
            Map.entry("case en 320 DARK", "board-case-en-phone-dark"),
            Map.entry("term en 1440 LIGHT", "board-term-en"),
            Map.entry("alarms en 1440 LIGHT", "board-alarms-en"),
            Map.entry("gaps ru 1440 DARK", "board-gaps-ru-dark"),
            Map.entry("dead-letters en 1440 LIGHT", "board-dead-letters-en"),
            Map.entry("dead-letter en 320 LIGHT", "board-dead-letter-en-phone"),
            Map.entry("dead-letter-tried ru 1440 LIGHT", "board-dead-letter-tried-ru"),
            Map.entry("dead-letter-open en 1440 LIGHT", "board-dead-letter-en"));

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;
    private StageTopic topic;

    @TestHTTPResource("/board")
    URI board;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeAll
    static void only_where_there_is_a_browser() {
        assumeTrue(Files.isExecutable(PROGRAM), "there is no " + PROGRAM + " here, so the pages are not looked at");
    }

    @BeforeEach
    void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update")));
        topic = new StageTopic(bootstrapServers);
    }

    @AfterEach
    void close() {
        topic.close();
        playwright.close();
    }

    private Page page(int width, ColorScheme colours) {
        return page(
                "monitoring",
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    }

    /** Logged in by one click, as tests are. */
    private Page page(String user, NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setLocale("en-GB"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(board.toString());
        page.locator("button[value=" + user + "]").click();
        page.waitForURL(url -> url.startsWith(board.toString()));
        return page;
    }

    @Test
    void stages_are_seen_arriving_and_the_browser_has_nothing_to_complain_of() {
        var story = new BoardStory(topic);
        story.arrival();
        Page page = page(1280, ColorScheme.LIGHT);
        page.locator(".link.live").waitFor();

        var arrived = story.arrival();
        awaitStages(arrived, 2);

        Locator row = page.locator("#case-" + arrived);
        row.waitFor();
        assertThat(page.locator("#cases tbody tr").first().getAttribute("id")).isEqualTo("case-" + arrived);
        assertThat(row.getAttribute("class")).isEqualTo("fresh");
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("full")
    void every_page_is_accessible_in_three_languages_two_colourings_and_three_widths() {
        var addresses = addresses(new BoardStory(topic).tell());
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = page(
                    "duty-officer",
                    new NewContextOptions().setViewportSize(1440, 900).setColorScheme(colours));
            for (String language : LANGUAGES) {
                addresses.forEach((name, address) ->
                        WIDTHS.forEach(width -> look(page, name, address, language, width, colours)));
            }
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    private Map<String, String> addresses(BoardStory story) {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("now", "");
        addresses.put("terms", "/terms");
        addresses.put("calendar", "/calendar?month=2026-03");
        addresses.put("flow", "/flow");
        addresses.put("ledger", "/ledger");
        addresses.put("alarms", "/alarms");
        addresses.put("gaps", "/gaps");
        addresses.put("digest", "/gaps?day=2026-03-09");
        addresses.put("dead-letters", "/dead-letters");
        addresses.put(
                "dead-letter", "/dead-letters/monitoring-service/" + poisoned().id());
        addresses.put("dead-letter-tried", "/dead-letters/monitoring-service/" + tried());
        addresses.put("search", "/search?q=INV-MIA75");
        addresses.put("case", "/cases/" + story.breached());
        addresses.put("case-extended", "/cases/" + story.extended());
        addresses.put("case-stood-still", "/cases/" + story.stoodStill());
        addresses.put("term", "/cases/" + story.breached() + "/terms/KNB_3WD-5");
        addresses.put("error", "/cases/00000000-0000-0000-0000-000000000000");
        return addresses;
    }

    /**
     * A record in which a date cannot be, and one that waits behind it.
     *
     * @param mended as it should have come
     */
    private record Poisoned(CaseId caseId, String id, String mended) {}

    private Poisoned poisoned() {
        CaseId caseId = CaseId.next();
        topic.send(AStage.of(caseId, 1).at("2026-03-10T03:20:00Z"));
        awaitStages(caseId, 1);
        var right = AStage.of(caseId, 2).stage("INV_REVIEW_DONE", "MIA_REVIEW").at("2026-03-10T03:40:00Z");
        String body = right.envelope().body();
        var place = topic.send(List.of(
                        right.envelope(body.replace("2026-03-10T03:40:00Z", "2026-13-10T03:40:00Z")),
                        AStage.of(caseId, 3)
                                .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                                .at("2026-03-10T03:50:00Z")
                                .envelope()))
                .getFirst();
        gapOf(caseId);
        return new Poisoned(caseId, place.topic() + "-" + place.partition() + "-" + place.offset(), body);
    }

    /** Another one, repaired and tried by the administrator: a second person may approve it. */
    private String tried() {
        var record = poisoned();
        step(record.id(), "repairs", 0, "{\"body\": " + record.mended() + "}");
        step(record.id(), "dry-runs", 1, "{}");
        return record.id();
    }

    private static void step(String id, String step, int version, String body) {
        as("administrator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/dead-letters/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("full")
    void a_duty_officer_repairs_and_releases_a_record_with_a_second_person_who_needs_no_script() {
        var record = poisoned();
        Page officer = page("duty-officer", new NewContextOptions().setViewportSize(1440, 900));
        Page second = page("second-approver", new NewContextOptions().setJavaScriptEnabled(false));

        officer.navigate(board + "/dead-letters");
        Locator row = officer.locator("tr:has-text('" + record.caseId() + "') th a");
        while (row.count() == 0) {
            String next = officer.locator("main .paging a[rel=next]").getAttribute("href");
            officer.navigate(board.resolve(next).toString());
        }
        row.click();
        assertThat(officer.locator("#acts ~ .acts button:not([disabled])").allTextContents())
                .containsExactly("Dry run");
        officer.locator(".acts a[href='#repairs']").click();
        keepAccessible(officer, "dead-letter-open en 1440 LIGHT");
        officer.locator("#body").fill(record.mended().replaceFirst("\\{", "{\"misspelt\": 1, "));
        officer.locator("#repairs button").click();
        assertThat(officer.locator("#refused").textContent()).contains("misspelt", "there is no such field");
        keepAccessible(officer, "");
        complaints.removeIf(text -> text.contains("status of 400"));
        officer.locator("#body").fill(record.mended());
        officer.locator("#repairs button").click();
        officer.locator(".done.card").waitFor();
        officer.locator(".acts button:has-text('Dry run')").click();
        officer.locator("#taken tr:has-text('is handled')").waitFor();

        second.navigate(board + "/dead-letters/monitoring-service/" + record.id());
        second.locator(".acts button:has-text('Approve')").click();
        second.locator("#taken tr:has-text('second-approver')").waitFor();
        officer.reload();
        officer.locator(".acts button:has-text('Send again')").click();

        awaitStages(record.caseId(), 3);
        officer.locator("#taken tr:has-text('sending again')").waitFor();
        assertThat(complaints).isEmpty();
    }

    private void keepAccessible(Page page, String what) {
        complainOfBarriers(page, what);
        keep(page, what);
    }

    /** Everything is looked at before the test ends, so that one run tells all. */
    private void complainOfBarriers(Page page, String what) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(v -> complaints.add(what + " " + v.getId() + ": "
                        + v.getNodes().getFirst().getHtml() + " "
                        + v.getNodes().getFirst().getFailureSummary()));
    }

    private void look(Page page, String name, String address, String language, int width, ColorScheme colours) {
        String what = name + " " + language + " " + width + " " + colours;
        page.setViewportSize(width, 900);
        page.navigate(board + address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        complaints.removeIf(text -> name.equals("error") && text.contains("404"));
        page.locator(".link.live").waitFor();

        Object wide = page.evaluate("document.documentElement.scrollWidth");
        if (!wide.equals(width)) {
            complaints.add(what + " is " + wide + " wide: " + page.evaluate(TOO_WIDE));
        }
        complainOfBarriers(page, what);
        keep(page, what);
    }

    /** The pictures of the documents: each page once, in turn in each language and colouring. */
    private static void keep(Page page, String what) {
        String file = PICTURES.get(what);
        String folder = System.getProperty("ruqsat.pictures", "");
        if (file != null && !folder.isEmpty()) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of(folder, file + ".png"))
                    .setFullPage(page.viewportSize().width > 640));
        }
    }

    @Test
    @Tag("full")
    void keys_lead_through_the_pages_on_any_layout_and_stay_out_of_fields() {
        new BoardStory(topic).tell();
        Page page = page(1280, ColorScheme.LIGHT);
        page.locator(".link.live").waitFor();

        page.keyboard().press("KeyG");
        page.keyboard().press("KeyT");
        page.waitForURL("**/board/terms");
        page.keyboard().press("KeyJ");
        page.keyboard().press("KeyJ");
        page.keyboard().press("Enter");
        page.waitForURL("**/board/cases/**");
        page.keyboard().press("Slash");
        page.keyboard().type("gn MIA75");
        assertThat(page.locator("#q").inputValue()).isEqualTo("gn MIA75");
        assertThat(page.url()).contains("/board/cases/");
        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("full")
    void a_lost_connection_is_said_and_made_up_for() {
        var story = new BoardStory(topic);
        var arrived = story.arrival();
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(board + "/cases/" + arrived);
        page.locator(".link.live").waitFor();

        page.context().setOffline(true);
        page.evaluate("document.body.dispatchEvent(new Event('htmx:sseError'))");
        await("the page says so")
                .atMost(LIMIT)
                .until(() -> page.locator("#lost").isVisible());
        assertThat(page.locator("#lost").textContent()).startsWith("Connection lost. Data as of Tue, 10 Mar 2026");
    }

    @Test
    @Tag("full")
    void letters_of_three_languages_are_drawn_and_none_is_an_empty_box() {
        Page page = page(1280, ColorScheme.LIGHT);

        Object missing = page.evaluate("""
            () => { const drawn = letter => {
                const c = Object.assign(document.createElement('canvas'), {width: 40, height: 40}).getContext('2d');
                c.font = '24px ' + getComputedStyle(document.body).fontFamily;
                c.fillText(letter, 4, 30);
                return c.getImageData(0, 0, 40, 40).data.join();
              };
              const box = drawn(String.fromCodePoint(0x10FFFE)), nothing = drawn(' ');
              return [...'ӘҒҚҢӨҰҮҺІәғқңөұүһі'].filter(l => drawn(l) === box || drawn(l) === nothing).join(''); }\
            """);

        assertThat(missing).isEqualTo("");
    }
}
