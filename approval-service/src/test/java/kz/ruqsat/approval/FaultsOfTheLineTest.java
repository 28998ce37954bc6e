package kz.ruqsat.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.ruqsat.approval.ApprovalStand.Asked;
import kz.ruqsat.approval.stand.FakeBerkut;
import kz.ruqsat.approval.stand.FakeBerkut.Reaction;
import kz.ruqsat.approval.stand.FakeServer.Answer;
import kz.ruqsat.approval.stand.Others;
import kz.ruqsat.berkutclient.contract.Catalogue;
import kz.ruqsat.berkutclient.contract.Catalogue.CallFault;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which the stub lets a call fail, while a request is delivered and while it is taken back. */
@QuarkusTest
@WithTestResource(value = StandTestResource.class, initArgs = @ResourceArg(name = "database", value = "approval"))
@WithTestResource(Others.class)
class FaultsOfTheLineTest {

    private static final int LONGER_THAN_THE_LINE_WAITS = 4;

    @TestHTTPResource(value = "/health", management = true)
    URL management;

    @Inject
    InstantSource clock;

    @Inject
    CircuitBreakerMaintenance breakers;

    private ApprovalStand stand;

    @BeforeEach
    void open() {
        stand = new ApprovalStand(clock, management);
        breakers.resetAll();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void each_fault_ends_in_one_accepted_request_or_is_parked_and_no_withdrawal_gets_lost() throws IOException {
        Map<String, String> asking = new TreeMap<>();
        Map<String, String> withdrawing = new TreeMap<>();
        for (CallFault fault : Catalogue.callFaults()) {
            asking.put(fault.kind(), asking(fault));
            withdrawing.put(fault.kind(), withdrawing(fault));
        }

        FaultPage.check(
                "calls",
                "| Fault | delivering a request | taking it back |\n| --- | --- | --- |\n"
                        + Catalogue.callFaults().stream()
                                .map(fault -> "| `%s` %s | %s | %s |%n"
                                        .formatted(
                                                fault.kind(),
                                                fault.meaning(),
                                                asking.get(fault.kind()),
                                                withdrawing.get(fault.kind())))
                                .collect(Collectors.joining()));
    }

    @Test
    void a_status_that_no_repeat_will_mend_parks_the_request_P_K2() {
        Asked asked = ApprovalStand.anyCase();
        stand.berkut.behave(asked.requestId(), FakeBerkut.status(422));

        stand.ask(asked);

        await("it is parked")
                .atMost(ApprovalStand.PATIENCE)
                .until(() -> "HTTP_422".equals(stand.view(asked).getString("dispatch.refused")));
        assertThat(stand.berkut.calls(asked.requestId())).hasSize(1);
    }

    private String asking(CallFault fault) {
        Asked asked = ApprovalStand.anyCase();
        stand.berkut.behave(asked.requestId(), reaction(fault.kind()));

        stand.ask(asked);
        stand.awaitState(asked, "IN_REVIEW");

        var calls = stand.berkut.calls(asked.requestId());
        assertThat(calls).as(fault.kind()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(calls.stream().map(call -> new String(call.body())).distinct())
                .hasSize(1);
        assertThat(calls.stream().map(call -> call.headers().get("jws")).distinct())
                .as("the same bytes have the same signature")
                .hasSize(1);
        return "again, then in review";
    }

    private String withdrawing(CallFault fault) {
        Asked asked = stand.askAndAwaitReview();
        stand.berkut.behave(asked.requestId(), reaction(fault.kind()));

        stand.withdraw(asked);
        stand.awaitState(asked, "CANCELLED");

        await("it was taken back again after " + fault.kind())
                .atMost(ApprovalStand.PATIENCE)
                .until(() -> stand.berkut.calls(asked.requestId()).stream()
                                .filter(call -> call.method().equals("DELETE"))
                                .count()
                        >= expectedWithdrawals(fault.kind()));
        return fault.kind().equals("GARBLED") ? "done: nothing is read of the answer" : "again";
    }

    private static int expectedWithdrawals(String kind) {
        return kind.equals("GARBLED") ? 1 : 2;
    }

    /** What the stub's tests show that it does. */
    private static Reaction reaction(String kind) {
        return switch (kind) {
            case "OUTAGE" -> FakeBerkut.status(503);
            case "RATE_LIMIT" -> FakeBerkut.status(429);
            case "STATUS" -> FakeBerkut.status(500);
            case "DROPPED_BEFORE", "DROPPED_AFTER" ->
                (_, _) -> {
                    throw new IllegalStateException("the connection ends");
                };
            case "SLOW" -> FaultsOfTheLineTest::slow;
            case "GARBLED" -> (_, _) -> new Answer(201, "<html>accepted</html>");
            default -> throw new AssertionError("no test exercises the fault " + kind);
        };
    }

    private static Answer slow(String key, String hash) {
        try {
            new CountDownLatch(1).await(LONGER_THAN_THE_LINE_WAITS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(503, "{}");
    }
}
