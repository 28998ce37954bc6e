package kz.ruqsat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.client.Agencies;
import kz.ruqsat.sandbox.client.RecordSender;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A poisoned record among the events of many cases delays its own case and no other, in both services that read it; people on duty repair
 * and release it on the command line, and what waited behind it follows. On a stand of its own: the records are of no service, which the
 * independent checker would rightly tell.
 */
class PoisonUnderLoadTest {
    private static final int CASES = 20;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path FOLDER = Path.of("target", "stand-poison").toAbsolutePath();
    private static final Pattern ID = Pattern.compile(
            "^[a-z-]+/" + Pattern.quote(StandTopics.INVITATION_EVENTS) + "-\\d+-\\d+$", Pattern.MULTILINE);

    private final String poisoned = UUID.randomUUID().toString();

    @TempDir
    private Path files;

    @Test
    void one_poisoned_record_under_load_delays_one_case_and_is_released_in_order() throws IOException {
        var plan = StandPlan.everything(SandboxHome.find().tree(), FOLDER)
                .withSetting("RUQSAT_DESK_POLICY", WholeStand.DESK_DIVISION + ":*");
        try (var stand = Stand.open(plan, System.out::println)) {
            everyOtherCaseEndsAsKnbAnswered(stand);
            var parked = listed("PARKED");
            assertThat(parked).hasSize(2).allMatch(id -> id.matches("(approval|visa)-service/.*"));
            assertThat(listed("WAITING")).hasSize(4);

            for (String id : parked) {
                release(id);
            }

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(listed("WAITING")).isEmpty());
            assertThat(listed("PARKED")).isEmpty();
            assertThat(listed("DONE")).hasSize(6);
            assertThat(told(0, "dead-letters", "show", parked.getFirst()))
                    .contains(
                            "repair by administrator", "approve by second-approver", "send by administrator: handled");
        }
    }

    private void everyOtherCaseEndsAsKnbAnswered(Stand stand) {
        var agencies = Agencies.of(stand);
        try (var keeper = stand.timeKeeper()) {
            var today = KazakhstanTime.dateOf(keeper.now());
            var cases = new ManyCases(agencies.invitations(), today.plusDays(40));
            var filing = CompletableFuture.runAsync(() -> cases.file(CASES));
            await().atMost(LIMIT).until(() -> cases.filed() >= CASES / 4);
            poison(stand, keeper.now());
            filing.join();
            var day = WorkingCalendar.kazakhstan().plusWorkingDays(today, 5);
            keeper.advanceTo(KazakhstanTime.at(day, LocalTime.NOON));
            keeper.awaitRest();
            var after = new NothingLostOrDoubled(stand, agencies, cases, CASES);
            after.every_case_ends_as_knb_answered();
            after.each_case_is_decided_once();
        }
    }

    /** Three records of one case, the first of which holds a list where a code should be. */
    private void poison(Stand stand, Instant at) {
        var fine = "{\"body\": \"" + WholeStand.DESK_DIVISION + "\"}";
        try (var sender = new RecordSender(stand.embedded().bootstrapServers())) {
            for (int sequence = 1; sequence <= 3; sequence++) {
                sender.send(
                        StandTopics.INVITATION_EVENTS,
                        poisoned,
                        headers(sequence, at),
                        (sequence == 1 ? "{\"body\": [27]}" : fine).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Map<String, String> headers(int sequence, Instant at) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                "kz.ruqsat.invitation.review-assigned.v1",
                "ce_source",
                "/ruqsat/invitation-service",
                "ce_subject",
                poisoned,
                "ce_time",
                at.toString(),
                "ce_sequence",
                Integer.toString(sequence),
                "content-type",
                "application/json");
    }

    private void release(String id) throws IOException {
        assertThat(told(0, "dead-letters", "show", id))
                .contains("/body", "2 records of the case wait behind it", "next", "repair");
        assertThat(told(1, "dead-letters", "send", id)).contains("dry run");
        var form = told(0, "dead-letters", "show", id, "--record");
        var wrong = Files.writeString(files.resolve("wrong.json"), form);
        assertThat(told(2, "dead-letters", "repair", id, "--record", wrong.toString()))
                .contains("/body");
        var mended = Files.writeString(
                files.resolve("mended.json"),
                form.replaceAll("\\[\\s*27\\s*]", "\"" + WholeStand.DESK_DIVISION + "\""));

        told(0, "dead-letters", "repair", id, "--record", mended.toString());
        assertThat(told(0, "dead-letters", "dry-run", id)).contains("dry-run by administrator: handled");
        assertThat(told(1, "dead-letters", "send", id)).contains("second person");
        assertThat(told(1, "dead-letters", "approve", id, "--as", "administrator"))
                .contains("403");
        told(0, "dead-letters", "approve", id, "--as", "second-approver");
        assertThat(told(0, "dead-letters", "send", id)).contains("It was handled. 2 that waited behind it follow.");
    }

    private static List<String> listed(String status) {
        return ID.matcher(told(0, "dead-letters", "list", "--status", status))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** What the command line prints, both ways; fails if it ends otherwise. */
    private static String told(int status, String... words) {
        var command = new ArrayList<>(List.of("../ruqsat"));
        command.addAll(List.of(words));
        command.addAll(List.of("--folder", FOLDER.toString()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(String.join(" ", command) + "\n" + printed)
                    .isEqualTo(status);
            return printed;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
