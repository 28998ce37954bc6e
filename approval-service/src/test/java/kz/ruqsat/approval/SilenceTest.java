package kz.ruqsat.approval;

import static io.restassured.RestAssured.given;
import static kz.ruqsat.approval.ApprovalStand.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewOverdue;
import kz.ruqsat.sandbox.testing.StandTestResource;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Committee's time runs out, is extended, and runs out again. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class SilenceTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

    private ApprovalStand stand;

    @BeforeEach
    void open() {
        stand = new ApprovalStand(clock, management);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void silence_decides_nothing_it_is_overdue_and_a_late_answer_still_counts_K8_R_089_R_092() throws Exception {
        Asked asked = stand.askAndAwaitReview();
        Instant due = due(asked);

        stand.advanceTo(due);
        awaitOverdue(asked);

        assertThat(stand.view(asked).getString("state")).isEqualTo("IN_REVIEW");
        assertThat(stand.view(asked).getList("terms.status")).containsExactly("MISSED");
        assertThat(overdueCases()).contains(asked.caseId().toString());
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewOverdue");
        assertThat(stand.topics.published(asked.caseId()).getLast())
                .isEqualTo(new ReviewOverdue(asked.requestId(), "KNB_3WD", due));
        await("the alarm is raised").atMost(PATIENCE).until(() -> metrics().contains("ruqsat_approval_overdue_total"));

        stand.answer(asked, "REJECTED");
        stand.awaitState(asked, "REJECTED");
        assertThat(stand.dispositions(asked)).containsExactly("LATE_ACCEPTED");
        assertThat(stand.view(asked).getBoolean("late")).isTrue();
        assertThat(overdueCases()).doesNotContain(asked.caseId().toString());
        await().atMost(PATIENCE)
                .until(() -> stand.topics.published(asked.caseId()).getLast() instanceof ReviewAnswered e && e.late());
    }

    @Test
    void an_extension_gives_thirty_days_from_the_same_acceptance_and_is_taken_once_K4_R_087_R_088() throws Exception {
        Asked asked = stand.askAndAwaitReview();
        Instant firstDue = due(asked);

        stand.answer(asked, "EXTENDED");
        stand.awaitState(asked, "EXTENDED");
        stand.answer(asked, "EXTENDED");
        stand.awaitDispositions(asked, "ACCEPTED", "EXTENSION_REFUSED");
        var terms = stand.view(asked);
        assertThat(terms.getList("terms.clock")).containsExactly("KNB_3WD", "KNB_30CD");
        assertThat(terms.getList("terms.status")).containsExactly("STOPPED", "RUNNING");
        assertThat(terms.getString("terms[1].startedAt")).isEqualTo(terms.getString("acceptedAt"));
        assertThat(terms.getString("terms[1].explanation")).contains("R-087");

        stand.advanceTo(firstDue);
        Instant lastDue = Instant.parse(stand.view(asked).getString("terms[1].dueBefore"));
        stand.advanceTo(lastDue);
        awaitOverdue(asked);

        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewExtended", "ReviewOverdue");
    }

    @Test
    void an_extension_after_the_term_is_refused_and_the_answer_after_it_is_taken_R_088() throws Exception {
        Asked asked = stand.askAndAwaitReview();
        stand.advanceTo(due(asked));
        awaitOverdue(asked);

        stand.answer(asked, "EXTENDED");
        stand.answer(asked, "APPROVED");

        stand.awaitDispositions(asked, "EXTENSION_REFUSED", "LATE_ACCEPTED");
    }

    @Test
    void what_berkut_said_in_time_is_in_time_however_late_we_read_it_P_T2() throws Exception {
        List<Asked> all = List.of(
                stand.askAndAwaitReview(),
                stand.askAndAwaitReview(),
                stand.askAndAwaitReview(),
                stand.askAndAwaitReview());
        Instant due = due(all.getFirst());

        all.forEach(asked -> stand.answer(asked, UUID.randomUUID(), "APPROVED", due.minusMillis(1)));
        stand.advanceTo(due.plusSeconds(1));

        for (Asked asked : all) {
            stand.awaitState(asked, "APPROVED");
            stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewAnswered");
            assertThat(stand.view(asked).getBoolean("late")).isFalse();
        }
    }

    @Test
    void an_answer_at_the_very_end_of_the_term_is_late_and_the_term_fires_before_it_P_T3() throws Exception {
        Asked asked = stand.askAndAwaitReview();
        Instant due = due(asked);

        stand.answer(asked, UUID.randomUUID(), "APPROVED", due);

        stand.awaitState(asked, "APPROVED");
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewOverdue", "ReviewAnswered");
        assertThat(stand.view(asked).getBoolean("late")).isTrue();
    }

    private Instant due(Asked asked) {
        return Instant.parse(stand.view(asked).getString("terms[0].dueBefore"));
    }

    private void awaitOverdue(Asked asked) {
        await("overdue").atMost(PATIENCE).until(() -> stand.view(asked).getBoolean("overdue"));
    }

    private static List<String> overdueCases() {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/approval-requests?overdue=true&limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId");
    }

    private String metrics() {
        return given().get(management.toString().replace("/health", "/metrics")).asString();
    }
}
