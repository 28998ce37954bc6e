package kz.ruqsat.approval;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.berkut.BerkutHand;
import kz.ruqsat.approval.stand.FakeBerkut;
import kz.ruqsat.approval.stand.FakeServer;
import kz.ruqsat.approval.stand.FakeServer.Answer;
import kz.ruqsat.approval.stand.Topics;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.invitation.ApprovalRequested;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;
import kz.ruqsat.contracts.visa.VisaApprovalRequested;
import kz.ruqsat.sandbox.testing.TestTokens;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service among fakes of its neighbours, on a real broker and database. */
final class ApprovalStand implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String SURNAME = "CANARYSHARMA";
    static final String SURNAME_OF_VISA_CASE = "CANARYVISA";

    private static final String PERSON = """
            {"surname":"%s","givenNames":"ANITA","birthDate":"1990-05-17","sex":"F","citizenship":"IN",
             "documentNumber":"P0001CANARY","documentIssuedBy":"IN","documentExpiresOn":"2031-01-10","laterField":1}""";

    final InstantSource clock;
    final Topics topics;
    final FakeBerkut berkut;
    private final FakeServer invitation;
    private final FakeServer visa;
    private final URL management;

    ApprovalStand(InstantSource clock, URL management) {
        this.clock = clock;
        this.management = management;
        this.topics = new Topics(setting("kafka.bootstrap.servers"));
        this.berkut = new FakeBerkut(URI.create(setting("ruqsat.berkut.url")), clock::instant);
        this.invitation = new FakeServer(URI.create(setting("ruqsat.invitation.url")), asked -> person(asked, SURNAME));
        this.visa =
                new FakeServer(URI.create(setting("ruqsat.visa.url")), asked -> person(asked, SURNAME_OF_VISA_CASE));
    }

    private static Answer person(FakeServer.Question question, String surname) {
        boolean asked = question.query().equals("purpose=KNB_APPROVAL")
                && question.headers().getOrDefault("authorization", "").startsWith("Bearer ");
        return asked ? new Answer(200, PERSON.formatted(surname)) : new Answer(403, "{}");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** A case and its request. */
    record Asked(CaseId caseId, UUID requestId) {}

    static Asked anyCase() {
        return new Asked(CaseId.next(), UUID.randomUUID());
    }

    Asked ask() {
        return ask(anyCase());
    }

    Asked ask(Asked asked) {
        String number = "INV-MIA75-" + asked.caseId();
        topics.publish(
                asked.caseId(),
                1,
                clock.instant(),
                new ApprovalRequested(asked.requestId(), 1, "S1", number, "MIA75", "MIA_TD", "B2"));
        return asked;
    }

    /** A visa application at a division asks. */
    Asked askForVisa() {
        Asked asked = anyCase();
        String number = "VIS-MIA75-" + asked.caseId();
        topics.publish(
                asked.caseId(),
                1,
                clock.instant(),
                new VisaApprovalRequested(asked.requestId(), 1, "S2", number, "MIA75", "MIA_TD", "C3"));
        return asked;
    }

    /** The petition behind it is withdrawn. */
    void withdraw(Asked asked) {
        topics.publish(asked.caseId(), 2, clock.instant(), new PetitionWithdrawn("INV-1", "MIA75", "AWAITING_KNB"));
    }

    Asked askAndAwaitReview() {
        Asked asked = ask();
        awaitState(asked, "IN_REVIEW");
        return asked;
    }

    RecordMetadata answer(Asked asked, String answer) {
        return answer(asked, UUID.randomUUID(), answer, clock.instant());
    }

    RecordMetadata answer(Asked asked, UUID jti, String answer, Instant receivedAt) {
        return say(
                asked,
                BerkutHand.reply(asked.requestId(), jti, berkut.hash(asked.requestId()), clock.instant(), answer),
                receivedAt);
    }

    RecordMetadata say(Asked asked, String body, Instant receivedAt) {
        return topics.reply(asked.caseId().toString(), body, BerkutHand.sign(body), receivedAt);
    }

    JsonPath view(Asked asked) {
        return view(asked, "officer-mia75");
    }

    JsonPath view(Asked asked, String user) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .get("/api/v1/approval-requests/" + asked.requestId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void awaitState(Asked asked, String state) {
        await(asked + " is " + state).atMost(PATIENCE).until(() -> state.equals(state(asked)));
    }

    private static String state(Asked asked) {
        return given().auth()
                .oauth2(TestTokens.of("officer-mia75"))
                .get("/api/v1/approval-requests/" + asked.requestId())
                .jsonPath()
                .getString("state");
    }

    /** Dispositions of a request in the order in which they were written. */
    List<String> dispositions(Asked asked) {
        return given().auth()
                .oauth2(TestTokens.of("officer-mia75"))
                .get("/api/v1/approval-requests/" + asked.requestId() + "/dispositions?limit=100")
                .jsonPath()
                .<String>getList("items.disposition")
                .reversed();
    }

    void awaitDispositions(Asked asked, String... expected) {
        await("dispositions of " + asked)
                .atMost(PATIENCE)
                .until(() -> dispositions(asked).equals(List.of(expected)));
    }

    List<String> events(CaseId caseId) {
        return topics.published(caseId).stream()
                .map(Event::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    void awaitEvents(Asked asked, String... expected) {
        await("events of " + asked)
                .atMost(PATIENCE)
                .until(() -> events(asked.caseId()).equals(List.of(expected)));
    }

    /** Moves the clock of the process, as a time keeper does, once nothing moves. */
    void advanceTo(Instant instant) throws Exception {
        URI door = management.toURI().resolve("/sandbox/clock");
        given().contentType("application/json")
                .body("{\"now\": \"" + instant + "\"}")
                .post(door)
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        berkut.close();
        invitation.close();
        visa.close();
        topics.close();
    }
}
