package kz.ruqsat.monitoring.board;

import static kz.ruqsat.monitoring.Reader.as;
import static kz.ruqsat.monitoring.Reader.awaitStages;
import static kz.ruqsat.monitoring.Reader.gapOf;
import static kz.ruqsat.monitoring.Reader.stagesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.monitoring.desks.DesksOfTests;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that were put aside, on the page: looked at and released by people who are logged in, with forms alone. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
@WithTestResource(DesksOfTests.class)
class DeadLettersOnTheBoardTest {

    private static final String OWN = "monitoring-service";
    private static final String OTHER = "visa-service";

    private final CaseId caseId = CaseId.next();
    private final List<Browser> browsers = new ArrayList<>();

    @TestHTTPResource("/board/dead-letters")
    URI list;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void tellTheOtherDesk() {
        System.setProperty(DesksOfTests.PORT, Integer.toString(list.getPort()));
    }

    @AfterEach
    void close() {
        browsers.forEach(Browser::close);
    }

    /** Somebody at the page of a record. */
    private final class AtTheRecord {
        private final Browser browser = new Browser();
        private final URI record;
        private String page;

        AtTheRecord(String user, String service, String id) {
            browsers.add(browser);
            record = URI.create(list + "/" + service + "/" + id);
            page = browser.logIn(record, user).body();
        }

        String look(String language) {
            page = browser.get(URI.create(record + "?lang=" + language)).body();
            return page;
        }

        String field(String name) {
            var value =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            assertThat(value.find()).as(name).isTrue();
            return value.group(1);
        }

        Map<String, String> form(String... namesAndValues) {
            Map<String, String> form = new HashMap<>();
            for (String name : List.of("seal", "key", "version")) {
                form.put(name, field(name));
            }
            for (int each = 0; each < namesAndValues.length; each += 2) {
                form.put(namesAndValues[each], namesAndValues[each + 1]);
            }
            return form;
        }

        HttpResponse<String> send(String act, Map<String, String> form, String... headers) {
            return browser.post(URI.create(record + "/" + act), form, headers);
        }

        /** Presses the button, and looks at where that leads. */
        AtTheRecord take(String act, String... namesAndValues) {
            var answer = send(act, form(namesAndValues));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            page = browser.get(Browser.location(record, answer)).body();
            return this;
        }
    }

    /** The first stage of the case, reported by one who may not report, and another behind it. */
    private String parked() {
        try (var topic = new StageTopic(bootstrapServers)) {
            var place = topic.send(List.of(
                            AStage.of(caseId, 1).by("KNB", "KNB").envelope(),
                            AStage.of(caseId, 2)
                                    .stage("INV_REVIEW_DONE", "MIA_REVIEW")
                                    .envelope()))
                    .getFirst();
            gapOf(caseId);
            return place.topic() + "-" + place.partition() + "-" + place.offset();
        }
    }

    private static String mended(CaseId caseId) {
        return AStage.of(caseId, 1).envelope().body();
    }

    private static ValidatableResponse kept(String id) {
        return as("auditor").get("/api/v1/dead-letters/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OTHER})
    void two_people_release_a_record_of_any_service_and_each_step_is_kept_under_the_name_of_who_took_it(
            String service) {
        var id = parked();
        var first = new AtTheRecord("administrator", service, id);
        var second = new AtTheRecord("second-approver", service, id);

        assertThat(first.page).contains("this body may not report stages", "reporterKind");
        first.take("repairs", "body", mended(caseId), "headers", "");
        assertThat(first.page).contains("Done: repair.", "As repaired");
        first.take("dry-runs");
        assertThat(first.page).contains("is handled", "→");
        assertThat(stagesOf(caseId)).isZero();
        second.look("en");
        second.take("approvals");
        first.look("en");
        first.take("redrives");

        awaitStages(caseId, 2);
        kept(id).body("status", equalTo("DONE"))
                .body("steps.step", contains("REPAIR", "DRY_RUN", "APPROVAL", "REDRIVE"))
                .body("steps.by", contains("administrator", "administrator", "second-approver", "administrator"));
        assertThat(first.look("en")).contains("Nothing is left to do with it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OTHER})
    void a_form_without_the_seal_or_with_that_of_another_login_changes_nothing(String service) {
        var id = parked();
        var person = new AtTheRecord("administrator", service, id);
        var again = new AtTheRecord("administrator", service, id);
        var other = new AtTheRecord("second-approver", service, id);
        var unsealed = person.form();
        unsealed.remove("seal");

        for (var form : List.of(
                unsealed,
                person.form("seal", ""),
                person.form("seal", "nonsense"),
                person.form("seal", other.field("seal")),
                person.form("seal", again.field("seal")))) {
            var asPerson = person.send("dry-runs", form);
            assertThat(asPerson.statusCode()).isEqualTo(403);
            assertThat(asPerson.body()).contains("The form is not of this login");
            var asProgram = person.send("dry-runs", form, "Accept", "application/json");
            assertThat(asProgram.statusCode()).isEqualTo(403);
            assertThat(asProgram.body()).contains("urn:ruqsat:problem:forbidden", "/seal");
        }
        kept(id).body("version", equalTo(0));
        assertThat(person.send("dry-runs", person.form()).statusCode()).isEqualTo(303);
        kept(id).body("version", equalTo(1));
    }

    @Test
    void who_has_not_the_role_is_refused_and_the_buttons_say_so_beforehand() {
        for (String service : List.of(OWN, OTHER)) {
            var id = parked();
            var second = new AtTheRecord("second-approver", service, id);

            assertThat(second.page).contains("Only an administrator may.");
            var tried = second.send("dry-runs", second.form());
            assertThat(tried.statusCode()).isEqualTo(403);
            assertThat(tried.body()).contains("You may not do this");
            kept(id).body("version", equalTo(0));
        }
        var id = parked();
        var watcher = new AtTheRecord("monitoring", OWN, id);
        assertThat(watcher.page).contains("Only an administrator may.");
        assertThat(watcher.send("dry-runs", watcher.form()).statusCode()).isEqualTo(403);
        kept(id).body("version", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        monitoring-service | en | A second person has to | You may not do this
        visa-service       | en | A second person has to | You may not do this
        monitoring-service | ru | Это должно сделать второе лицо | Вам это не разрешено
        visa-service       | kk | Мұны екінші тұлға істеуге тиіс | Сізге бұған рұқсат жоқ
        """)
    void nobody_approves_what_he_tried_and_the_page_says_so_in_each_language(
            String service, String language, String before, String after) {
        var id = parked();
        var head = new AtTheRecord("duty-head", service, id);
        head.take("repairs", "body", mended(caseId), "headers", "").take("dry-runs");

        assertThat(head.look(language)).contains(before);
        var approved = head.send("approvals", head.form());
        assertThat(approved.statusCode()).isEqualTo(403);
        assertThat(approved.body()).contains(after);
        kept(id).body("steps.step", contains("REPAIR", "DRY_RUN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | has the wrong form      | there is no such field | says which record this is          | has to be filled in
        ru | неверный формат         | такого поля нет        | определяет саму запись             | нужно заполнить
        kk | пішімі дұрыс емес       | мұндай өріс жоқ        | қай жазба екенін білдіреді         | толтыру қажет
        """)
    void what_is_wrong_with_a_form_is_said_at_its_field_and_what_was_typed_stays(
            String language, String form, String field, String identity, String required) {
        var id = parked();
        for (String service : List.of(OWN, OTHER)) {
            var person = new AtTheRecord("administrator", service, id);
            person.look(language);

            refused(person, "repairs", 400, form, "href=\"#body\"", "{ &quot;half&quot;: ")
                    .accept(person.form("body", "{ \"half\": ", "headers", ""));
            refused(person, "repairs", 400, form, "<b>happenedAt</b>", "yesterday")
                    .accept(person.form(
                            "body",
                            mended(caseId).replaceAll("\"happenedAt\":\"[^\"]*\"", "\"happenedAt\":\"yesterday\""),
                            "headers",
                            ""));
            refused(person, "repairs", 400, field, "<b>misspelt</b>")
                    .accept(person.form("body", mended(caseId).replaceFirst("\\{", "{\"misspelt\":1,"), "headers", ""));
            refused(person, "repairs", 400, identity, "<b>ce_id</b>")
                    .accept(person.form("body", mended(caseId), "headers", "ce_id: " + UUID.randomUUID()));
            refused(person, "repairs", 400, form, "href=\"#headers\"")
                    .accept(person.form("body", mended(caseId), "headers", "no colon here"));
            refused(person, "set-asides", 400, required, "href=\"#reason\"").accept(person.form("reason", "  "));
        }
        kept(id).body("version", equalTo(0));
    }

    private static Consumer<Map<String, String>> refused(AtTheRecord person, String act, int status, String... words) {
        return form -> {
            var answer = person.send(act, form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains(words);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OTHER})
    void a_second_press_is_a_repeat_an_old_page_is_refused_and_the_order_is_kept(String service) {
        var id = parked();
        var person = new AtTheRecord("administrator", service, id);
        var pressed = person.form();

        assertThat(person.send("redrives", person.form()).statusCode()).isEqualTo(409);
        assertThat(person.send("dry-runs", pressed).statusCode()).isEqualTo(303);
        assertThat(person.send("dry-runs", pressed).statusCode()).isEqualTo(303);
        kept(id).body("version", equalTo(1));
        var old = person.send("dry-runs", person.form("key", UUID.randomUUID().toString()));
        assertThat(old.statusCode()).isEqualTo(412);
        assertThat(old.body()).contains("Somebody else took a step meanwhile");
        kept(id).body("version", equalTo(1));
    }

    /** The lines of the own case, from all pages of the list. */
    private List<Map<String, Object>> lines(String user, String address) {
        var page = as(user).urlEncodingEnabled(false)
                .accept(ContentType.JSON)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var lines = new ArrayList<Map<String, Object>>(page.getList("lines.findAll { it.caseId == '" + caseId + "' }"));
        page.getList("more.href", String.class).forEach(next -> lines.addAll(lines(user, next)));
        return lines;
    }

    @Test
    void the_list_holds_the_records_of_all_services_and_a_service_that_does_not_answer_is_no_empty_list() {
        var id = parked();

        assertThat(lines("administrator", "/board/dead-letters"))
                .extracting(line -> line.get("service"), line -> line.get("href"), line -> line.get("waitingBehind"))
                .containsExactlyInAnyOrder(
                        tuple(OWN, "/board/dead-letters/monitoring-service/" + id, 1),
                        tuple(OTHER, "/board/dead-letters/visa-service/" + id, 1));
        assertThat(lines("administrator", "/board/dead-letters?status=WAITING")).hasSize(2);
        as("administrator")
                .accept(ContentType.JSON)
                .get("/board/dead-letters")
                .then()
                .body("away", contains("approval-service"));
        as("administrator")
                .accept(ContentType.HTML)
                .get("/board/dead-letters?status=SET_ASIDE&lang=ru")
                .then()
                .body(containsString("approval-service не отвечает"));
    }

    @Test
    void who_watches_sees_that_a_record_lies_there_and_not_what_it_holds_unless_it_is_a_stage() {
        var id = parked();

        assertThat(lines("monitoring", "/board/dead-letters"))
                .extracting(line -> line.get("service"), line -> line.get("href"))
                .containsExactlyInAnyOrder(
                        tuple(OWN, "/board/dead-letters/monitoring-service/" + id), tuple(OTHER, ""));
        assertThat(shows("monitoring", OWN, id)).isEqualTo(200);
        assertThat(shows("monitoring", OTHER, id)).isEqualTo(403);
        assertThat(shows("auditor", OTHER, id)).isEqualTo(200);
        assertThat(shows("auditor", "nobody", id)).isEqualTo(404);
        assertThat(shows("officer-mia71", OWN, id)).isEqualTo(403);
    }

    private static int shows(String user, String service, String id) {
        return as(user).accept(ContentType.JSON)
                .get("/board/dead-letters/" + service + "/" + id)
                .statusCode();
    }

    @Test
    void who_runs_the_services_is_led_to_the_records_and_sees_no_cases() {
        var browser = new Browser();
        browsers.add(browser);

        var page = browser.logIn(list.resolve("/board"), "administrator");

        assertThat(page.body()).contains("<h1>").contains("Logged in: <b>administrator</b>");
        assertThat(page.body())
                .contains("href=\"/board/gaps\"")
                .doesNotContain("href=\"/board/terms\"", "role=\"search\"");
        as("administrator").get("/board/terms").then().statusCode(403);
        as("administrator").get("/board/stream?view=now").then().statusCode(403);
        as("second-approver").get("/board/gaps").then().statusCode(403);
    }
}
