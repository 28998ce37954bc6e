package kz.ruqsat.monitoring.board;

import static kz.ruqsat.monitoring.Reader.awaitStages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser, where one is installed. {@code -Druqsat.picture=FILE} keeps what it looks like. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "monitoring"))
class BoardInBrowserTest {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Goes with the build folder: the browser writes to it until after its end. */
    private final Path profile =
            Path.of("target", "chromium-" + ProcessHandle.current().pid()).toAbsolutePath();

    @TestHTTPResource("/board")
    URI board;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeAll
    static void only_where_there_is_a_browser() {
        assumeTrue(Files.isExecutable(PROGRAM), "there is no " + PROGRAM + " here");
    }

    @Test
    void stages_are_seen_arriving_and_the_browser_has_nothing_to_complain_of() throws IOException {
        try (var chromium = new Chromium(PROGRAM, profile);
                var topic = new StageTopic(bootstrapServers)) {
            chromium.size(1280, 900);
            chromium.open(board);
            await("the page of test users")
                    .atMost(LIMIT)
                    .until(() -> !chromium.evaluate("document.querySelector('button[value=monitoring]') && 'there'")
                            .isEmpty());
            chromium.evaluate("document.querySelector('button[value=monitoring]').click()");
            await("live")
                    .atMost(LIMIT)
                    .until(() -> chromium.evaluate("document.querySelector('.link.live') ? 'live' : ''")
                            .equals("live"));

            var last = new BoardStory().tell(topic);
            awaitStages(last, 1);

            await("the newest case on top")
                    .atMost(LIMIT)
                    .until(() -> chromium.evaluate("document.querySelector('#cases tr').id")
                            .equals("case-" + last));
            assertThat(chromium.complaints()).isEmpty();
            assertThat(chromium.evaluate("document.querySelector('#cases tr.fresh') ? 'marked' : ''"))
                    .isEqualTo("marked");
            keep(chromium.picture());

            chromium.size(320, 700);
            await("no sideways scroll on a phone")
                    .atMost(LIMIT)
                    .until(() -> chromium.evaluate("document.documentElement.scrollWidth")
                            .equals("320"));
        }
    }

    private static void keep(byte[] picture) throws IOException {
        var file = System.getProperty("ruqsat.picture", "");
        if (!file.isEmpty()) {
            Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            Files.write(Path.of(file), picture);
        }
    }

    /** A morning on 10 March 2026, with a breach from the week before. */
    private static final class BoardStory {

        CaseId tell(StageTopic topic) {
            late(topic, "INV-MIA75-2026-0000117", "MIA75");
            late(topic, "INV-MIA71-2026-0000093", "MIA71");
            List.of("MIA75", "MIA71", "MIA23", "MIA75", "MIA71").forEach(body -> waiting(topic, body));
            refused(topic);
            return registered(topic);
        }

        /** Waits for each case: the order of arrival of cases on several partitions is nobody's promise. */
        private static void send(StageTopic topic, CaseId id, AStage... stages) {
            topic.send(stages);
            awaitStages(id, stages.length);
        }

        private static String number(CaseId id, String body) {
            return "INV-" + body + "-2026-%07d".formatted(Math.floorMod(id.hashCode(), 1000));
        }

        private void late(StageTopic topic, String number, String body) {
            var id = CaseId.next();
            send(
                    topic,
                    id,
                    AStage.of(id, 1)
                            .numbered(number)
                            .by("MIA_TD", body)
                            .at("2026-02-26T05:10:00Z")
                            .starts(StatutoryClock.MIA_REVIEW, "MIA_TD", body),
                    AStage.of(id, 2)
                            .numbered(number)
                            .by("MIA_TD", body)
                            .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                            .at("2026-02-27T06:20:00Z")
                            .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", body, "2026-02-26T05:10:00Z")
                            .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"),
                    AStage.of(id, 3)
                            .numbered(number)
                            .by("MIA_TD", body)
                            .stage("INV_KNB_OVERDUE", "AWAITING_KNB")
                            .at("2026-03-04T19:00:00Z")
                            .misses(StatutoryClock.KNB_3WD, "KNB", "KNB", "2026-02-27T06:20:00Z"));
        }

        private void waiting(StageTopic topic, String body) {
            var id = CaseId.next();
            var number = number(id, body);
            send(
                    topic,
                    id,
                    AStage.of(id, 1)
                            .numbered(number)
                            .by("MIA_TD", body)
                            .at("2026-03-06T04:30:00Z")
                            .starts(StatutoryClock.MIA_REVIEW, "MIA_TD", body),
                    AStage.of(id, 2)
                            .numbered(number)
                            .by("MIA_TD", body)
                            .stage("INV_REVIEW_DONE", "MIA_REVIEW")
                            .at("2026-03-06T08:00:00Z"),
                    AStage.of(id, 3)
                            .numbered(number)
                            .by("MIA_TD", body)
                            .stage("INV_SENT_TO_KNB", "AWAITING_KNB")
                            .at("2026-03-06T08:01:00Z")
                            .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", body, "2026-03-06T04:30:00Z")
                            .starts(StatutoryClock.KNB_3WD, "KNB", "KNB"));
        }

        private void refused(StageTopic topic) {
            var id = CaseId.next();
            var number = number(id, "MIA23");
            send(
                    topic,
                    id,
                    AStage.of(id, 1)
                            .numbered(number)
                            .by("MIA_TD", "MIA23")
                            .at("2026-03-10T03:20:00Z")
                            .starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA23"),
                    AStage.of(id, 2)
                            .numbered(number)
                            .by("MIA_TD", "MIA23")
                            .stage("INV_REVIEW_DONE", "MIA_REVIEW")
                            .at("2026-03-10T03:40:00Z")
                            .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA23", "2026-03-10T03:20:00Z"),
                    AStage.of(id, 3)
                            .numbered(number)
                            .by("MIA_TD", "MIA23")
                            .stage("INV_REFUSED", "REFUSED")
                            .at("2026-03-10T03:40:00Z")
                            .result("REFUSED", "RG-MIA-04"));
        }

        private CaseId registered(StageTopic topic) {
            var id = CaseId.next();
            topic.send(AStage.of(id, 1)
                    .numbered(number(id, "MIA75"))
                    .at("2026-03-10T03:55:00Z")
                    .starts(StatutoryClock.MIA_REVIEW, "MIA_TD", "MIA75"));
            return id;
        }
    }
}
