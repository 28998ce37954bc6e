package kz.ruqsat.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.request.ApprovalCommand.RecordAnswer;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.RecordPosition;
import kz.ruqsat.approval.request.Reply;
import kz.ruqsat.approval.request.Verdict;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The primary key of the dispositions is the last defence, and the application may not rewrite what it recorded (P-D2, P-S3). */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class RedeliveryTest {

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

    @Inject
    Casework casework;

    @Inject
    Pool pool;

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
    void a_record_that_slips_past_the_look_has_no_second_effect() {
        Asked asked = stand.askAndAwaitReview();
        RecordMetadata said = stand.answer(asked, "APPROVED");
        stand.awaitState(asked, "APPROVED");

        WorkResult again = submit(asked, said, Verdict.REJECTED);

        assertThat(again).isInstanceOf(WorkResult.Broken.class);
        assertThat(stand.dispositions(asked)).containsExactly("ACCEPTED");
        stand.awaitEvents(asked, "ApprovalRequestCreated", "ReviewStarted", "ReviewAnswered");
    }

    private WorkResult submit(Asked asked, RecordMetadata at, Verdict verdict) {
        var reply = new Reply(
                new RecordPosition(at.topic(), at.partition(), at.offset()),
                asked.requestId(),
                UUID.randomUUID(),
                stand.berkut.hash(asked.requestId()),
                clock.instant(),
                clock.instant(),
                "",
                new Reply.Evidence("", ""));
        var act = Act.of(clock.instant(), Actor.SYSTEM);
        var work = Work.plain(
                Work.Addressed.of(ApprovalProcedure.KIND, asked.caseId(), new RecordAnswer(reply, verdict), act));
        return casework.inOrder(List.of(work))
                .await()
                .atMost(ApprovalStand.PATIENCE)
                .getFirst();
    }

    @Test
    void the_application_may_not_rewrite_dispositions_or_reasons() {
        for (String table :
                List.of("dispositions", "sealed_reasons", "approval_requests", "silences", "dispatch_refusals")) {
            assertThat(privileges(table)).as(table).isEqualTo("INSERT,SELECT");
        }
    }

    private String privileges(String table) {
        return pool.query(
                        "select string_agg(privilege_type, ',' order by privilege_type) from information_schema.role_table_grants"
                                + " where grantee = current_user and table_name = '" + table + "'")
                .execute()
                .await()
                .atMost(ApprovalStand.PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }
}
