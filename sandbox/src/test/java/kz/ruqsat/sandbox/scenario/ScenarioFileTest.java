package kz.ruqsat.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.SandboxHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
    private static final String GOOD = """
            scenario: A case
            rules: [R-086]
            people:
              anita: {surname: SHARMA, names: ANITA, born: 1990-05-17, sex: F, citizenship: IN, passport: P0001KNA2}
            petitions:
              contract: {inviter: steppe-trade, division: MIA75, category: B2, mission: EMB-DEL, invites: anita}
            steps:
              - {at: 2026-03-18 09:30, files: contract}
              - {at: 2026-03-18 10:00, by: officer-mia75, does: registration, on: anita, with: {number: "0012", count: 3, sure: true}}
              - at: 2026-03-18 10:05
                by: officer-mia71
                does: review
                on: anita
                meets: {problem: not-found, status: 404}
            ends:
              anita: {state: REGISTERED, terms: MIA_REVIEW running 2026-03-19}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void cast() throws IOException {
        Files.copy(SandboxHome.find().tree().resolve("scenarios/cast.yaml"), folder.resolve("cast.yaml"));
    }

    private Scenario read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("case.yaml"), text);
        return ScenarioFile.read(folder, file).getFirst();
    }

    @Test
    void a_file_is_a_scenario_with_its_people_steps_and_ends() throws IOException {
        var scenario = read(GOOD);

        assertThat(scenario.name()).isEqualTo("case");
        assertThat(scenario.people()).containsOnlyKeys("anita");
        assertThat(scenario.steps()).hasSize(3);
        assertThat(scenario.steps().getFirst().by()).isEqualTo("inviter-steppe");
        assertThat(scenario.steps().get(1).sentence()).isEqualTo("officer-mia75 does registration on anita");
        assertThat(scenario.begins()).isEqualTo(CivilTime.at("2026-03-18T09:30"));
        assertThat(scenario.ends())
                .singleElement()
                .satisfies(end -> assertThat(end.expectations())
                        .extracting(Expectation::what, Expectation::expected)
                        .containsExactly(
                                tuple("state", List.of("REGISTERED")),
                                tuple("terms", List.of("MIA_REVIEW running, due before 2026-03-20 00:00"))));
    }

    @Test
    void bodies_keep_texts_numbers_and_truth_values_apart() throws IOException {
        var deed = (Deed.Does) read(GOOD).steps().get(1).deed();

        assertThat(deed.body()).containsExactlyInAnyOrderEntriesOf(Map.of("number", "0012", "count", 3L, "sure", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scenario: A case       | scenaro: A case         | case.yaml:1: unknown key "scenaro"; did you mean "scenario"?
                    by: officer-mia75, does| by: oficer-mia75, does  | case.yaml:9: unknown test user "oficer-mia75"; did you mean "officer-mia75"?
                    files: contract        | files: contrakt         | case.yaml:8: unknown petition "contrakt"; did you mean "contract"?
                    on: anita, with        | on: anna, with          | case.yaml:9: unknown case "anna"; did you mean "anita"?
                    inviter: steppe-trade  | inviter: steppe-traders | case.yaml:6: unknown inviter "steppe-traders"; did you mean "steppe-trade"?
                    born: 1990-05-17       | born: 1990-02-30        | case.yaml:4: "1990-02-30" is no date such as 2026-03-18
                    2026-03-18 10:05       | 2026-03-18 09:05        | case.yaml:10: this step is before the one above it
                    2026-03-18 09:30       | 2026-03-18 25:30        | case.yaml:8: "2026-03-18 25:30" is no moment in Astana such as 2026-03-18 09:30
                    does: review           | dose: review            | case.yaml:12: unknown key "dose"; did you mean "does"?
                    does: review           | does: revue             | case.yaml:12: unknown act of invitation-service "revue"; did you mean "review"?
                    does: review           | does: checks/PURPOSES   | case.yaml:12: unknown act of invitation-service "checks/PURPOSES"; did you mean "checks/PURPOSE"?
                    running 2026           | runing 2026             | case.yaml:16: unknown end of a term "runing"; did you mean "running"?
                    status: 404            | status: four            | case.yaml:14: "four" is no whole number
                    invites: anita         | invites: anne           | case.yaml:6: unknown person "anne"; did you mean "anita"?
                    surname: SHARMA        | names: A                | case.yaml:4: "names" is written twice
                    scenario: A case       | scenario: [             | case.yaml:3: this is not YAML: expected ',' or ']', but got <scalar>
                    """)
    void what_is_not_understood_is_named_with_file_line_and_nearest_word(String from, String to, String message)
            throws IOException {
        assertThat(GOOD).contains(from.strip());
        assertThatThrownBy(() -> read(GOOD.replaceFirst(from.strip(), to.strip())))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageEndingWith(message);
    }

    /** Steps of every other kind, each in a line of its own. */
    private static final String STEPS = """
              - {at: 2026-03-18 11:00, by: auditor, assesses: contract, on: anita, day: 2026-03-10, shows: {outlook: REFUSED, findings: R-073 FAILED RG-MIA-04, documents: {required: SERVICE_CONTRACT, forbidden: STATE_DUTY_PAYMENT}, division: MIA75, place: EMB-DEL, terms: KNB_3WD 2026-03-26}}
              - {at: 2026-03-18 11:00, scripts: anita, answers: [{answer: EXTENDED, after: {workingDays: 2}}, {manner: AGAIN, from: LINE_BEFORE, after: {hours: 1}}]}
              - {at: 2026-03-18 11:00, enters: GBD_UL, key: "491240000900", with: {state: ENDED, record: {}}}
              - {at: 2026-03-18 11:00, forgets: GBD_UL, key: "491240000900"}
              - {at: 2026-03-18 11:00, breaks: state-registers-stub, with: {target: GBD_UL, failure: UNAVAILABLE, until: 2026-03-18 12:00}, as: outage}
              - {at: 2026-03-18 11:00, mends: outage}
              - {at: 2026-03-18 11:00, stops: kafka}
              - {at: 2026-03-18 11:00, starts: kafka}
              - {at: 2026-03-18 11:00, waits: nobody acts}
              - {at: 2026-03-18 11:00, calls: PUT /api/v1/cases, to: invitation-service, headers: {Accept: text/plain}, text: "{", meets: {problem: method-not-allowed}}
              - {at: 2026-03-18 11:00, sends: berkut.approval.replies.v1, key: "${anita.caseId}", hex: c3 28, becomes: BAD_SIGNATURE}
              - {at: 2026-03-18 11:00, repeats: berkut.approval.replies.v1, on: anita, number: 1, becomes: DUPLICATE_SAME}
              - {at: 2026-03-18 11:00, by: officer-mia75, awaits: anita, finds: {state: AWAITING_KNB}}
            """;

    private static final String LONG = GOOD.replace("ends:", STEPS.indent(0).stripTrailing() + "\nends:")
            .replace(
                    "terms: MIA_REVIEW",
                    "never: {stages: INV_REFUSED}, records: {public-services.stages.v1: [stage-reported]}, dispositions: ACCEPTED, terms: MIA_REVIEW");

    @Test
    void every_kind_of_step_is_read() throws IOException {
        assertThat(read(LONG).steps())
                .extracting(step -> step.deed().getClass().getSimpleName())
                .containsExactly(
                        "Files",
                        "Does",
                        "Does",
                        "Assesses",
                        "Scripts",
                        "Enters",
                        "Forgets",
                        "Breaks",
                        "Mends",
                        "Stops",
                        "Starts",
                        "Waits",
                        "Calls",
                        "Sends",
                        "Repeats",
                        "Awaits");
    }

    @Test
    void moments_of_a_fault_are_sent_with_the_offset_of_astana() throws IOException {
        var breaks = (Deed.Breaks) read(LONG).steps().get(7).deed();

        assertThat(breaks.fault()).containsEntry("until", "2026-03-18T12:00+05:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    outlook: REFUSED      | outlok: REFUSED       | case.yaml:15: unknown key "outlok"; did you mean "outlook"?
                    R-073 FAILED RG       | R-073 FAILD RG        | case.yaml:15: unknown verdict "FAILD"; did you mean "FAILED"?
                    RG-MIA-04             | RG-MIA-44             | case.yaml:15: unknown ground "RG-MIA-44"; did you mean "RG-MIA-04"?
                    SERVICE_CONTRACT, for | SERVICE_CONTRAKT, for | case.yaml:15: unknown document "SERVICE_CONTRAKT"; did you mean "SERVICE_CONTRACT"?
                    STATE_DUTY_PAYMENT}   | STATE_DUTY}           | case.yaml:15: unknown document "STATE_DUTY"; there are
                    KNB_3WD 2026          | KNB_3DW 2026          | case.yaml:15: unknown clock "KNB_3DW"; did you mean "KNB_3WD"?
                    day: 2026-03-10       | day: 2026-02-30       | case.yaml:15: "2026-02-30" is no date such as 2026-03-18
                    on: anita, day        | on: anna, day         | case.yaml:15: unknown invited person "anna"; did you mean "anita"?
                    scripts: anita        | scripts: anna         | case.yaml:16: unknown case "anna"; did you mean "anita"?
                    answer: EXTENDED      | answer: EXTENDET      | case.yaml:16: unknown answer "EXTENDET"; did you mean "EXTENDED"?
                    manner: AGAIN         | manner: AGIAN         | case.yaml:16: unknown manner "AGIAN"; did you mean "AGAIN"?
                    from: LINE_BEFORE     | from: LINE_BEFOR      | case.yaml:16: unknown beginning "LINE_BEFOR"; did you mean "LINE_BEFORE"?
                    workingDays           | workngDays            | case.yaml:16: unknown key "workngDays"; did you mean "workingDays"?
                    enters: GBD_UL        | enters: GDB_UL        | case.yaml:17: unknown state system "GDB_UL"; did you mean "GBD_UL"?
                    state: ENDED          | stat: ENDED           | case.yaml:17: unknown key "stat"; did you mean "state"?
                    target: GBD_UL        | target: GATWAY        | case.yaml:19: unknown state system "GATWAY"; did you mean "GATEWAY"?
                    failure: UNAVAILABLE  | failure: UNAVAILABEL  | case.yaml:19: unknown failure "UNAVAILABEL"; did you mean "UNAVAILABLE"?
                    until: 2026-03-18     | until: 2026-13-18     | case.yaml:19: "2026-13-18 12:00" is no moment in Astana such as 2026-03-18 09:30
                    mends: outage         | mends: outrage        | case.yaml:20: unknown fault "outrage"; did you mean "outage"?
                    stops: kafka          | stops: kafak          | case.yaml:21: unknown part of the stand "kafak"; did you mean "kafka"?
                    calls: PUT            | calls: PUTT           | case.yaml:24: unknown method "PUTT"; did you mean "PUT"?
                    method-not-allowed    | method-not-alowed     | case.yaml:24: unknown problem "method-not-alowed"; did you mean "method-not-allowed"?
                    sends: berkut.approval| sends: berkut.aproval | case.yaml:25: unknown topic "berkut.aproval.replies.v1"; did you mean "berkut.approval.replies.v1"?
                    hex: c3 28            | hex: c3 2             | case.yaml:25: bytes are told by pairs of digits 0 to f, such as "c3 28"
                    BAD_SIGNATURE         | BAD_SIGNATUR          | case.yaml:25: unknown disposition "BAD_SIGNATUR"; did you mean "BAD_SIGNATURE"?
                    stages: INV_REFUSED   | stages: INV_REFUSD    | case.yaml:29: unknown stage "INV_REFUSD"; did you mean "INV_REFUSED"?
                    {public-services      | {public-service       | case.yaml:29: unknown topic "public-service.stages.v1"; did you mean "public-services.stages.v1"?
                    dispositions: ACCEPT  | dispositions: ACEPT   | case.yaml:29: unknown disposition "ACEPTED"; did you mean "ACCEPTED"?
                    rules: [R-086]        | rules: [R-886]        | case.yaml:2: unknown rule "R-886"; did you mean "R-086"?
                    does: review          | does: approval        | case.yaml:12: unknown act of invitation-service "approval"; there are acceptance-refusal, annulment,
                    does: review          | does: visas/review    | case.yaml:12: unknown act of invitation-service "visas/review"; there are
                    """)
    void what_is_not_understood_of_these_is_named_as_well(String from, String to, String message) throws IOException {
        var wrong = LONG.replace(from.strip(), to.strip());
        assertThat(wrong).isNotEqualTo(LONG);
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"approval", "in-country-applications/withdrawal", "execution"})
    void acts_of_the_service_of_a_case_are_understood_by_their_own_name_and_by_collection(String act)
            throws IOException {
        var visa = "  - {at: 2026-03-18 11:00, by: officer-delhi, applies: anita}\n"
                + "  - {at: 2026-03-18 11:00, by: officer-delhi, does: %s, on: anita/visa}\nends:".formatted(act);

        assertThat(read(GOOD.replace("ends:", visa)).steps().getLast().deed())
                .isInstanceOfSatisfying(
                        Deed.Does.class, does -> assertThat(does.act()).isEqualTo(act));
        assertThatThrownBy(() -> read(GOOD.replace("ends:", visa.replace(act, "[approval, isue]"))))
                .hasMessageContaining("case.yaml:16: unknown act of visa-service \"isue\"; did you mean \"issue\"?");
        assertThatThrownBy(() -> read(GOOD.replace("ends:", visa.replace(act, "decision"))))
                .hasMessageContaining("case.yaml:16: unknown act of visa-service \"decision\"");
    }

    @Test
    void several_files_and_folders_are_read_each_file_once() throws IOException {
        var first = Files.writeString(folder.resolve("first.yaml"), GOOD);
        var second =
                Files.writeString(Files.createDirectory(folder.resolve("more")).resolve("second.yaml"), GOOD);

        assertThat(ScenarioFile.read(folder, List.of(second, folder)))
                .extracting(Scenario::name)
                .containsExactly("second", "first");
        assertThat(ScenarioFile.read(folder, List.of(first, second.getParent())))
                .hasSize(2);
    }

    @Test
    void a_folder_without_scenarios_and_a_file_that_is_not_there_are_not_understood() {
        assertThatThrownBy(() -> ScenarioFile.read(folder, folder)).hasMessageContaining("no scenario in");
        assertThatThrownBy(() -> ScenarioFile.read(folder, folder.resolve("absent.yaml")))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("there is no file or folder");
    }

    @Test
    void references_are_filled_in_from_cases_and_people() throws IOException {
        var hands = new Hands(read(GOOD).people());

        assertThat(hands.filled(Map.of("document", List.of("${anita.citizenship}-${anita.passport}"))))
                .isEqualTo(Map.of("document", List.of("IN-P0001KNA2")));
        assertThatThrownBy(() -> hands.filled("${anita.registrationNumber}"))
                .hasMessage("nothing is known of ${anita.registrationNumber} yet");
    }
}
