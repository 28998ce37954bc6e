package kz.ruqsat.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.picture.Expected;
import kz.ruqsat.checker.picture.GroupPosition;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.TopicRecord;
import kz.ruqsat.checker.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The checker is tested itself: nothing is found on a clean stand, and of everything that is put wrong exactly the check that is for it tells. */
class MutationTest {

    private static final String STAGES = "public-services.stages.v1";
    private static final String REPLIES = "berkut.approval.replies.v1";
    private static final String INVITATION_EVENTS = "ruqsat.invitation.events.v1";

    /**
     * Something put wrong.
     *
     * @param code the check that has to tell
     * @param what was done
     */
    record Mutation(String code, String what, UnaryOperator<Mutant> done) {
        @Override
        public String toString() {
            return code + " " + what;
        }
    }

    // spotless:off
    static final List<Mutation> MUTATIONS = List.of(
        // Delivery
        new Mutation("CHK-01", "an answer to a client is lost", m -> m.drop("visa.requests", scope("acceptance"))),
        new Mutation("CHK-01", "an answer tells of an effect that another client had", m -> m.set("invitation.requests", scope("registration"), Map.of("scope", "officer-mia99 POST /api/v1/cases/{caseId}/registration"))),
        new Mutation("CHK-01", "one effect is told twice", m -> m.twice("invitation.requests", scope("registration"), Map.of("key", "another-key"))),
        new Mutation("CHK-01", "a client was told another content hash", m -> m.set("invitation.requests", scope("petitions"), Map.of("body", otherHash(m.get("invitation.requests", scope("petitions")).text("body"))))),
        new Mutation("CHK-02", "an event vanishes from log and topic", m -> m.dropRecord(type("review-assigned")).drop("invitation.event_log", event("review-assigned"))),
        new Mutation("CHK-02", "a consumer is beyond the end", m -> m.set("visa.inbox", row -> true, Map.of("sequence", 99L))),
        new Mutation("CHK-03", "two records of a case change places", MutationTest::swapped),
        new Mutation("CHK-03", "a record has no key", m -> m.record(type("petition-registered"), sent -> Mutant.keyed(sent, null))),
        new Mutation("CHK-03", "a record lies in another partition", m -> m.record(type("invitation-agreed"), sent -> Mutant.at(sent, (sent.partition() + 1) % 6, 500))),
        new Mutation("CHK-04", "a record says something else than the log", m -> m.record(type("petition-registered"), sent -> Mutant.saying(sent, sent.value().replace("MIA", "MIB")))),
        new Mutation("CHK-04", "monitoring took another event", m -> m.set("monitoring.stages", row -> true, Map.of("event_id", "00000000-0000-7000-8000-000000000000"))),
        new Mutation("CHK-04", "a consumer took another event", m -> m.set("approval.inbox", row -> true, Map.of("event_id", "00000000-0000-7000-8000-000000000000"))),
        new Mutation("CHK-05", "a row of the outbox was never sent", m -> m.add("invitation.outbox", Map.of("id", 1L, "topic", STAGES, "case_id", "c", "sequence", 1L))),
        new Mutation("CHK-05", "the last event of a case is not on the topic", m -> m.dropRecord(type("petition-withdrawn"))),
        new Mutation("CHK-06", "a consumer group is behind", m -> m.position(p -> p.committed() > 1, p -> new GroupPosition(p.group(), p.topic(), p.partition(), p.committed() - 1, p.end()))),
        new Mutation("CHK-06", "a record was neither applied nor parked", MutationTest::notApplied),
        new Mutation("CHK-06", "an effect names a record that was never published", m -> m.move("approval", transition("K1 K2"), Map.of("cause", "00000000-0000-7000-8000-000000000000"))),
        new Mutation("CHK-23", "a record is parked that nobody poisoned", m -> m.add("approval.parked", parked(m))),

        // Procedure
        new Mutation("CHK-07", "a stage never reached monitoring", m -> m.drop("monitoring.stages", stage("INV_REVIEW_DONE"))),
        new Mutation("CHK-07", "a stage bears another time", m -> m.set("monitoring.stages", stage("INV_AGREED"), Map.of("happened_at", "2026-03-20T10:00:01Z"))),
        new Mutation("CHK-07", "a stage was reported by KNB", m -> m.set("monitoring.stages", stage("INV_KNB_ANSWERED"), Map.of("reporter_kind", "KNB"))),
        new Mutation("CHK-07", "a stage was entered twice", m -> m.twice("monitoring.stages", stage("INV_REGISTERED"), Map.of("sequence", 77L))),
        new Mutation("CHK-08", "an agreed case asked KNB twice", m -> m.twice("approval.approval_requests", row -> true, Map.of("request_id", "00000000-0000-7000-8000-000000000000", "round", 2L))),
        new Mutation("CHK-09", "a case refused in review has a request", m -> m.add("approval.approval_requests", Map.of("request_id", "r", "case_id", refused(m), "round", 1L))),
        new Mutation("CHK-10", "a decision came before the answer", m -> m.move("approval", transition("K6"), Map.of("effective_at", "2026-03-27T06:00:00Z")).eventAt("approval", verdict("REJECTED"), "2026-03-27T06:00:00Z")),
        new Mutation("CHK-11", "a case went to KNB with a check left open", m -> m.move("invitation", sentToKnb(m), Map.of("detail", m.get("invitation.history", sentToKnb(m)).text("detail").replaceFirst("\"outcome\":\"PASSED\"", "\"outcome\":\"LEFT_TO_OFFICER\"")))),
        new Mutation("CHK-18", "a move is no row of the model", m -> m.move("visa", transition("N3"), Map.of("transition", "N6"))),
        new Mutation("CHK-18", "something follows a terminal state", m -> m.moveAgain("approval", transition("K7"), Map.of("from_state", "CANCELLED", "to_state", "DISPATCHING", "actor", "approval-service", "cause", ""))),
        new Mutation("CHK-18", "a case stands elsewhere than its history", m -> m.set("approval.cases", row -> row.text("state").equals("APPROVED"), Map.of("state", "REJECTED"))),
        new Mutation("CHK-18", "time runs backwards", m -> m.move("visa", transition("N2"), Map.of("effective_at", "2026-03-20T09:59:59Z")).eventAt("visa", event("holder-fetched"), "2026-03-20T09:59:59Z")),
        new Mutation("CHK-22", "monitoring has another state", m -> m.set("monitoring.case_heads", row -> true, Map.of("state", "SUBMITTED"))),
        new Mutation("CHK-22", "an agreed invitation is not in the register", m -> m.drop("invitation.invitation_register", row -> true)),

        // The Committee
        new Mutation("CHK-12", "Berkut accepted a request twice", m -> m.journalAdd(m.journal(kind("accepted")))),
        new Mutation("CHK-12", "Berkut accepted other bytes", m -> m.journal(kind("accepted"), line -> line.replaceFirst("\"requestHash\":\"sha-256:.", "\"requestHash\":\"sha-256:x"))),
        new Mutation("CHK-12", "a try had another body", m -> m.journalAdd(m.journal(kind("accepted")).replace("\"accepted\"", "\"repeated\"").replaceFirst("\"requestHash\":\"sha-256:.", "\"requestHash\":\"sha-256:x"))),
        new Mutation("CHK-13", "a reply has no disposition", m -> m.drop("approval.dispositions", disposition("LATE_ACCEPTED"))),
        new Mutation("CHK-13", "a reply has two dispositions", m -> m.twice("approval.dispositions", disposition("LATE_ACCEPTED"), Map.of("disposition", "DUPLICATE_SAME"))),
        new Mutation("CHK-13", "a late answer counts as one in time", m -> m.set("approval.dispositions", disposition("LATE_ACCEPTED"), Map.of("disposition", "ACCEPTED"))),
        new Mutation("CHK-13", "a scripted answer was not sent", m -> m.journalDrop(kind("sent"))),
        new Mutation("CHK-13", "a reply is gone from the topic", m -> m.dropRecord(lateReply(m))),
        new Mutation("CHK-16", "silence is not overdue", m -> m.drop("approval.silences", row -> true)),
        new Mutation("CHK-16", "a request that was answered is overdue", m -> m.add("approval.silences", silenceOfAnswered(m))),
        new Mutation("CHK-17", "an extension came at the first instant that is late", m -> m.move("approval", transition("K4"), Map.of("effective_at", "2026-03-27T19:00:00Z")).eventAt("approval", event("review-extended"), "2026-03-27T19:00:00Z")),

        // Terms
        new Mutation("CHK-14", "a deadline lies a day later", m -> m.set("invitation.terms", clock("DECISION_1WD"), Map.of("due_before", "2026-03-28T19:00:00Z"))),
        new Mutation("CHK-14", "a term of a visa stands still too long", m -> m.set("visa.terms", row -> row.number("generation") == 4, Map.of("due_before", "2026-04-03T19:00:00Z"))),
        new Mutation("CHK-14", "monitoring was told another deadline", m -> m.set("monitoring.terms", clock("KNB_3WD"), Map.of("due_before", "2026-03-25T19:00:00Z"))),
        new Mutation("CHK-14", "a term started with nothing", m -> m.set("invitation.terms", clock("MIA_REVIEW"), Map.of("started_at", "2026-03-18T23:59:59Z"))),
        new Mutation("CHK-15", "terms are due and have not fired", m -> m.at("2028-01-01T00:00:00Z")),
        new Mutation("CHK-15", "a term was stopped when it was over", m -> m.set("invitation.terms", clock("MIA_REVIEW"), Map.of("ended_at", "2026-03-19T19:00:00Z"))),
        new Mutation("CHK-15", "a missed term never fired", m -> m.set("approval.terms", row -> row.text("status").equals("MISSED"), Map.of("status", "STOPPED", "ended_at", "2026-03-26T18:59:59Z"))),
        new Mutation("CHK-15", "a clock fired twice", MutationTest::firedTwice),

        // Visas
        new Mutation("CHK-19", "an issued visa was edited", m -> m.set("visa.visas", row -> true, Map.of("sticker", m.get("visa.visas", row -> true).text("sticker").replace("\"stayDays\": \"30\"", "\"stayDays\": \"90\"")))),
        new Mutation("CHK-19", "a used blank is open again", m -> m.drop("visa.blank_status", row -> true)),
        new Mutation("CHK-19", "a blank was taken and lost", m -> m.twice("visa.blanks", row -> true, Map.of("number", "KZ9999999"))),
        new Mutation("CHK-19", "a number was given twice", m -> m.twice("invitation.invitation_register", row -> true, Map.of("case_id", agreed(m)))),
        new Mutation("CHK-20", "a visa lasts longer than was agreed", m -> m.event("invitation", event("invitation-agreed"), body -> body.replaceFirst("\"validTo\":\"[^\"]*\"", "\"validTo\":\"2026-05-04\""))),
        new Mutation("CHK-20", "a visa was issued elsewhere", m -> m.event("invitation", event("invitation-agreed"), body -> body.replace("EMB-DEL", "EMB-BER"))),
        new Mutation("CHK-20", "an electronic visa did not come from the portal", m -> m.event("invitation", event("invitation-agreed"), body -> body.replace("EMB-DEL", "EVISA"))),
        new Mutation("CHK-21", "nobody took fingerprints", m -> m.move("visa", transition("V5"), Map.of("detail", "{}"))),

        // Audit
        new Mutation("CHK-24", "an entry was changed", m -> m.set("approval.history", transition("K3"), Map.of("actor", "somebody"))),
        new Mutation("CHK-24", "an entry does not say for which body", m -> m.move("approval", transition("K3"), Map.of("actor_body", ""))),
        new Mutation("CHK-24", "a case has more moves than entries", m -> m.set("visa.cases", row -> row.text("kind").equals("invitation-entry"), Map.of("moves", 9L))),
        new Mutation("CHK-24", "something was published that the audit does not have", m -> m.eventAt("visa", event("visa-approved"), "2026-03-27T06:00:01Z")),
        new Mutation("CHK-25", "a person is named in monitoring", m -> m.set("monitoring.stages", row -> true, Map.of("reporter", "Mr Sharma"))),
        new Mutation("CHK-25", "a travel document is in a machine-readable zone", m -> m.set("approval.dispositions", row -> true, Map.of("detail", "P0001KNA21IND9005178F2605052"))),
        new Mutation("CHK-25", "a travel document is on a topic, in base64", m -> m.record(type("petition-registered"), sent -> Mutant.with(sent, "note", "UDAwMDFLTkEyIGlzIHdobw=="))),
        new Mutation("CHK-25", "a person is in Berkut's journal, spelled in other ways", m -> m.journalAdd("{\"entry\":{\"kind\":\"started\",\"by\":\"S\\u0048ARMA\"}}")),
        new Mutation("CHK-25", "a log tells a travel document, URL-encoded", m -> m.log("visa-service.log", "GET /api/v1/visas?document=%50%30001KNA2")));
    // spotless:on

    private static Predicate<Row> scope(String end) {
        return row -> row.text("scope").endsWith("/" + end);
    }

    private static Predicate<Row> event(String event) {
        return row -> row.text("type").contains("." + event + ".v");
    }

    private static Predicate<Row> transition(String name) {
        return row -> row.text("transition").equals(name);
    }

    private static Predicate<Row> stage(String code) {
        return row -> row.text("stage").equals(code);
    }

    private static Predicate<Row> clock(String name) {
        return row -> row.text("clock").equals(name);
    }

    private static Predicate<Row> disposition(String name) {
        return row -> row.text("disposition").equals(name);
    }

    private static Predicate<Row> verdict(String name) {
        return row -> row.text("type").contains(".review-answered.v")
                && row.text("body").contains(name);
    }

    private static Predicate<TopicRecord> type(String event) {
        return sent -> sent.header("ce_type").contains("." + event + ".v");
    }

    private static Predicate<String> kind(String kind) {
        return line -> line.contains("\"kind\":\"" + kind + "\"");
    }

    private static String otherHash(String body) {
        return body.replaceFirst("\"contentHash\":\"sha-256:.", "\"contentHash\":\"sha-256:x");
    }

    private static Mutant swapped(Mutant mutant) {
        TopicRecord one = mutant.record(sent -> sent.topic().equals(INVITATION_EVENTS) && sent.sequence() == 3);
        TopicRecord other = mutant.record(sent ->
                sent.topic().equals(INVITATION_EVENTS) && sent.subject().equals(one.subject()) && sent.sequence() == 4);
        return mutant.record(one::equals, sent -> Mutant.at(sent, sent.partition(), other.offset()))
                .record(other::equals, sent -> Mutant.at(sent, sent.partition(), one.offset()));
    }

    private static Mutant notApplied(Mutant mutant) {
        Row taken = mutant.get("visa.inbox", row -> row.number("sequence") > 2);
        TopicRecord before = mutant.record(sent -> sent.topic().equals(taken.text("topic"))
                && sent.subject().equals(taken.text("case_id"))
                && sent.sequence() == taken.number("sequence") - 1);
        return mutant.set(
                "visa.inbox", taken::equals, Map.of("sequence", before.sequence(), "event_id", before.eventId()));
    }

    private static Map<String, Object> parked(Mutant mutant) {
        TopicRecord last = mutant.record(type("petition-withdrawn"));
        return Map.of(
                "consumer",
                "approval-service",
                "topic",
                last.topic(),
                "partition",
                (long) last.partition(),
                "offset",
                last.offset(),
                "case_id",
                last.subject(),
                "sequence",
                last.sequence(),
                "reason",
                "cannot be handled",
                "headers",
                "{\"ce_id\":\"" + last.eventId() + "\"}",
                "value",
                "",
                "status",
                "PARKED");
    }

    private static String refused(Mutant mutant) {
        return mutant.get("invitation.history", transition("I7")).text("case_id");
    }

    private static String agreed(Mutant mutant) {
        return mutant.get("invitation.invitation_register", row -> true).text("case_id");
    }

    private static Predicate<Row> sentToKnb(Mutant mutant) {
        String caseId = mutant.get("invitation.history", transition("I8")).text("case_id");
        return row -> row.text("transition").equals("I6") && row.text("case_id").equals(caseId);
    }

    private static Predicate<TopicRecord> lateReply(Mutant mutant) {
        Row late = mutant.get("approval.dispositions", disposition("LATE_ACCEPTED"));
        return sent -> sent.topic().equals(REPLIES)
                && sent.partition() == late.number("record_partition")
                && sent.offset() == late.number("record_offset");
    }

    private static Map<String, Object> silenceOfAnswered(Mutant mutant) {
        Row term = mutant.get("approval.terms", row -> row.text("status").equals("STOPPED"));
        return Map.of(
                "request_id", "r",
                "case_id", term.text("case_id"),
                "round", 1L,
                "clock", term.text("clock"),
                "due_before", term.text("due_before"));
    }

    private static Mutant firedTwice(Mutant mutant) {
        String caseId = mutant.get("approval.history", transition("K8")).text("case_id");
        Row answered = mutant.get(
                "approval.history",
                row -> row.text("case_id").equals(caseId)
                        && row.text("transition").equals("K5"));
        // The answer comes last again: the second firing takes its place in the chain.
        return mutant.moveAgain(
                        "approval",
                        row -> row.text("case_id").equals(caseId)
                                && row.text("transition").equals("K5"),
                        Map.of())
                .move(
                        "approval",
                        row -> row.text("case_id").equals(caseId) && row.number("move") == answered.number("move"),
                        Map.of(
                                "transition", "K8",
                                "from_state", "IN_REVIEW",
                                "to_state", "IN_REVIEW",
                                "actor", "system",
                                "actor_role", "SYSTEM",
                                "actor_body", "",
                                "cause", "",
                                "effective_at", "2026-03-26T19:00:00Z"));
    }

    @Test
    void nothing_is_found_on_a_clean_stand_and_every_check_had_something_to_look_at() {
        Report report = Checks.of(Stories.told(), Expected.NOTHING);

        assertThat(report.results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.check().code())
                        .isEmpty());
        assertThat(report.notApplicable()).isZero();
    }

    @ParameterizedTest
    @FieldSource("MUTATIONS")
    void exactly_the_check_that_is_for_it_tells(Mutation mutation) {
        Report report =
                Checks.of(mutation.done().apply(Mutant.of(Stories.told())).dump(), Expected.NOTHING);

        assertThat(report.broken()).as(() -> told(report)).containsExactly(mutation.code());
    }

    private static String told(Report report) {
        return report.results().stream()
                .flatMap(result ->
                        result.violations().stream().map(each -> result.check().code() + " " + each))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_request_that_may_change_nothing_needs_no_effect() {
        var quiet =
                Map.<String, Object>of("key", "a-key", "scope", "border POST /api/v1/border-crossings", "body", "{}");
        var loud = Map.<String, Object>of("key", "a-key", "scope", "border POST /api/v1/petitions", "body", "{}");

        assertThat(brokenWith(quiet)).isEmpty();
        assertThat(brokenWith(loud)).containsExactly("CHK-01");
    }

    private static List<String> brokenWith(Map<String, Object> request) {
        return Checks.of(
                        Mutant.of(Stories.told())
                                .twice("visa.requests", row -> true, request)
                                .dump(),
                        Expected.NOTHING)
                .broken();
    }

    @Test
    void every_check_is_proven_by_a_mutation() {
        assertThat(Checks.all())
                .extracting(Check::code)
                .allMatch(code ->
                        MUTATIONS.stream().anyMatch(mutation -> mutation.code().equals(code)));
    }

    @Test
    void a_violation_names_case_and_record() {
        Report report = Checks.of(
                Mutant.of(Stories.told())
                        .drop("monitoring.stages", stage("INV_REVIEW_DONE"))
                        .dump(),
                Expected.NOTHING);

        assertThat(report.violations()).isEqualTo(1);
        assertThat(report.results().stream().flatMap(result -> result.violations().stream()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(report.picture().numberOf(violation.caseId())).startsWith("INV-MIA");
                    assertThat(violation.record()).contains("I7");
                    assertThat(violation.what()).contains("INV_REVIEW_DONE");
                });
    }

    @Test
    void the_journal_of_the_clients_is_held_against_the_answers_that_were_kept() {
        List<String> journal = new ArrayList<>();
        Stream.of("invitation", "visa")
                .forEach(database -> Stories.told()
                        .databases()
                        .get(database)
                        .get("requests")
                        .rows()
                        .forEach(values -> {
                            Row row = new Row(
                                    Stories.told()
                                            .databases()
                                            .get(database)
                                            .get("requests")
                                            .columns(),
                                    values);
                            journal.add("{\"service\":\"%s-service\",\"key\":\"%s\",\"bodyHash\":\"%s\",\"status\":%s}"
                                    .formatted(database, row.text("key"), row.text("body_hash"), row.text("status")));
                        }));

        assertThat(brokenWith(journal)).isEmpty();
        assertThat(brokenWith(journal.subList(1, journal.size()))).containsExactly("CHK-01");
        assertThat(brokenWith(journal.stream()
                        .map(line -> line.replaceFirst("\"bodyHash\":\".", "\"bodyHash\":\"x"))
                        .toList()))
                .containsExactly("CHK-01");
    }

    private static List<String> brokenWith(List<String> journal) {
        return Checks.of(Mutant.of(Stories.told()).clients(journal).dump(), Expected.NOTHING)
                .broken();
    }
}
