package kz.ruqsat.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.berkutclient.BerkutStub;
import kz.ruqsat.berkutclient.BerkutStubExtension;
import kz.ruqsat.berkutclient.Event;
import kz.ruqsat.berkutclient.Line;
import kz.ruqsat.berkutclient.contract.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stub in a test that knows nothing of Ruqsat: no broker, no database, no issuer, a namespace for each test. */
class BerkutInTestsOfOthersTest {

    private static final Sender SENDER = Sender.of(
            Path.of("../approval-service/src/main/resources/sandbox-keys/approval-signing-sandbox-1.private.jwk.json"));
    private static final String CASE = "case-7";

    @RegisterExtension
    static final BerkutStubExtension BERKUT = BerkutStubExtension.of(
            Path.of("../berkut-stub/target/quarkus-app/quarkus-run.jar"), Path.of("target/berkut-of-others"));

    @Test
    void a_late_answer_and_its_repeat_are_scripted_sent_and_verified(BerkutStub berkut) throws Exception {
        berkut.script(
                CASE,
                Line.approved().afterSeconds(1).from("TERM_END"),
                Line.again().afterHours(2));
        var id = ask(berkut);

        berkut.advanceTo(berkut.now().plusSeconds(20 * 86_400));

        berkut.verifyInOrder(Event.accepted(CASE), Event.sent(CASE, "APPROVED"));
        berkut.verifyExactly(2, Event.sent(CASE, "APPROVED"));
        berkut.verifyNever(Event.sent(CASE, "REJECTED"));
        var values = berkut.messages().stream()
                .filter(message -> new String(
                                Base64.getDecoder().decode(message.path("value").asText()), UTF_8)
                        .contains(id.toString()))
                .map(message -> message.path("value").asText())
                .toList();
        assertThat(values).hasSize(2).containsOnly(values.getFirst());
    }

    @Test
    void the_same_case_reference_in_another_test_is_another_case(BerkutStub berkut) throws Exception {
        berkut.script(CASE, Line.rejected("Invented").in("FUTURE_VERSION"));
        ask(berkut);
        berkut.advanceTo(berkut.now());

        berkut.verifyExactly(1, Event.sent(CASE, "REJECTED").with("manner", "FUTURE_VERSION"));
        berkut.verifyNever(Event.sent(CASE, "APPROVED"));
        assertThatThrownBy(() -> berkut.verifyExactly(2, Event.any("accepted")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("found 1");
    }

    @Test
    void what_was_not_scripted_is_reported_where_that_is_wanted(BerkutStub berkut) throws Exception {
        berkut.reportingUnscripted();

        ask(berkut);

        assertThat(berkut.unmatched()).hasSize(1);
        berkut.verifyNever(Event.sent(CASE, "APPROVED"));
    }

    @Test
    void a_lost_receipt_is_got_by_asking_again(BerkutStub berkut) throws Exception {
        berkut.fault("DROPPED_AFTER", Map.of("times", 1));
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> ask(berkut, id)).isInstanceOf(java.io.IOException.class);

        assertThat(ask(berkut, id)).isEqualTo(200);
        berkut.verifyExactly(1, Event.accepted(CASE));
        berkut.verifyExactly(1, Event.any("fault-struck").with("fault", "DROPPED_AFTER"));
    }

    private static UUID ask(BerkutStub berkut) throws Exception {
        var id = UUID.randomUUID();
        assertThat(ask(berkut, id)).isEqualTo(201);
        return id;
    }

    private static int ask(BerkutStub berkut, UUID id) throws Exception {
        var body = """
                {"requestId": "%s", "caseReference": "%s", "round": 1, "service": "INVITATION", "category": "C3", "body": "MIA75",
                 "person": {"surname": "SHARMA", "givenNames": "ANITA", "birthDate": "1990-05-17", "sex": "F", "citizenship": "IN",
                            "documentNumber": "P0001"},
                 "contentHash": "sha-256:00"}""".formatted(id, CASE);
        var request = HttpRequest.newBuilder(berkut.address().resolve("/berkut/v1/approval-requests"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .header("Berkut-Namespace", berkut.namespace())
                .header("jws", SENDER.sign(body.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
