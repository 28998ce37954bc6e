package kz.ruqsat.berkut.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.berkut.choosing.Choosing;
import kz.ruqsat.berkut.choosing.Traits;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.Delay;
import kz.ruqsat.berkut.script.DelayUnit;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.berkut.script.Planner;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptLine;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final UUID ID = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50");

    private final Register register = new Register(
            new Planner(WorkingCalendar.kazakhstan(), reason -> "sealed"),
            new Choosing(WorkingCalendar.kazakhstan(), new Choice(after(1), "default")),
            "key-1");

    @Test
    void the_first_acceptance_gives_the_receipt_and_every_repeat_gives_it_again_R_086() {
        var first = done(register.accept(request("hash-1"), NOW));
        var again = done(register.accept(request("hash-1"), NOW.plusSeconds(3600)));

        assertThat(first).isInstanceOf(Acceptance.First.class);
        assertThat(again).isInstanceOf(Acceptance.Again.class);
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(again.receipt().acceptedAt()).isEqualTo(NOW);
    }

    @Test
    void another_body_under_the_same_id_changes_nothing_and_gets_the_first_receipt() {
        var first = done(register.accept(request("hash-1"), NOW));
        var before = register.requests().find(ID);

        var other = done(register.accept(request("hash-2"), NOW.plusSeconds(1)));

        assertThat(other).isEqualTo(new Acceptance.Contradicting(first.receipt()));
        assertThat(register.requests().find(ID)).isEqualTo(before);
    }

    @Test
    void a_script_of_the_request_wins_over_that_of_the_case_and_both_over_the_default() {
        done(register.putScript("", "CASE-1", after(5), "tester", NOW));
        done(register.putScript("", ID.toString(), after(3), "tester", NOW));
        done(register.accept(request("hash"), NOW));
        assertThat(file().source()).isEqualTo("script for " + ID);

        var other = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e51");
        done(register.accept(request(other, "CASE-1", "hash"), NOW));
        assertThat(register.requests().find(other).orElseThrow().source()).isEqualTo("script for CASE-1");

        var third = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e52");
        done(register.accept(request(third, "CASE-2", "hash"), NOW));
        assertThat(register.requests().find(third).orElseThrow().source()).isEqualTo("default");
    }

    @Test
    void an_answer_is_taken_when_its_hour_comes_and_not_a_second_before() {
        done(register.accept(request("hash"), NOW));
        var due = Instant.parse("2026-03-11T06:00:00Z");

        assertThat(register.earliestDue()).contains(due);
        assertThat(register.takeDue(due.minusSeconds(1), 10)).isEmpty();
        assertThat(register.takeDue(due, 10))
                .singleElement()
                .extracting(Reply::caseReference)
                .isEqualTo("CASE-1");
        assertThat(register.takeDue(due, 10))
                .as("on its way, so not a second time")
                .isEmpty();
    }

    @Test
    void an_answer_the_broker_did_not_take_goes_out_again_with_the_same_jti_and_bytes_R_093() {
        done(register.accept(request("hash"), NOW));
        var due = Instant.parse("2026-03-11T06:00:00Z");
        var first = register.takeDue(due, 10).getFirst();

        register.notSent(first);

        assertThat(register.takeDue(due, 10)).containsExactly(first);
    }

    @Test
    void two_answers_of_one_request_are_never_on_their_way_together() {
        done(register.putScript("", "CASE-1", Script.of(now(Answer.EXTENDED), now(Answer.APPROVED)), "tester", NOW));
        done(register.accept(request("hash"), NOW));

        var first = register.takeDue(NOW, 10);
        assertThat(first).extracting(r -> r.answer().answer()).containsExactly(Answer.EXTENDED);
        done(register.recordSent(first.getFirst().sentTo(0, 0)));

        assertThat(register.takeDue(NOW, 10))
                .extracting(r -> r.answer().answer())
                .containsExactly(Answer.APPROVED);
    }

    @Test
    void a_script_put_later_replaces_what_has_not_gone_out_and_keeps_what_has() {
        done(register.putScript("", "CASE-1", Script.of(now(Answer.EXTENDED), hours(40)), "tester", NOW));
        done(register.accept(request("hash"), NOW));
        var extended = register.takeDue(NOW, 10).getFirst();
        done(register.recordSent(extended.sentTo(3, 17)));

        var replanned = done(register.putScript("", "CASE-1", Script.of(hours(20)), "tester", NOW));

        assertThat(replanned).containsExactly(ID);
        assertThat(file().sent()).extracting(Entry.Sent::answer).containsExactly(Answer.EXTENDED);
        assertThat(file().planned())
                .containsExactly(new PlannedAnswer(
                        2,
                        Answer.APPROVED,
                        NOW.plus(Duration.ofHours(20)),
                        "",
                        "script for CASE-1, line 1: APPROVED after 20 hours"));
        assertThat(register.earliestDue()).contains(NOW.plus(Duration.ofHours(20)));
    }

    @Test
    void a_withdrawal_silences_what_was_planned_and_the_first_notice_counts() {
        done(register.accept(request("hash"), NOW));

        assertThat(done(register.withdraw(ID, NOW.plusSeconds(60)))).isEqualTo(NOW.plusSeconds(60));
        assertThat(done(register.withdraw(ID, NOW.plusSeconds(90)))).isEqualTo(NOW.plusSeconds(60));

        assertThat(register.earliestDue()).isEmpty();
        assertThat(file().planned()).isEmpty();
    }

    @Test
    void a_request_withdrawn_before_it_arrives_gets_its_receipt_and_no_answer() {
        done(register.withdraw(ID, NOW));

        var acceptance = done(register.accept(request("hash"), NOW.plusSeconds(5)));

        assertThat(acceptance).isInstanceOf(Acceptance.First.class);
        assertThat(file().standing()).isEqualTo(new RequestFile.Standing.Withdrawn(NOW));
        assertThat(register.earliestDue()).isEmpty();
    }

    @Test
    void a_script_put_after_the_withdrawal_is_carried_out_so_that_late_answers_can_be_tried() {
        done(register.accept(request("hash"), NOW));
        done(register.withdraw(ID, NOW));

        done(register.putScript("", ID.toString(), Script.of(now(Answer.APPROVED)), "tester", NOW));

        assertThat(register.takeDue(NOW, 10)).hasSize(1);
    }

    @Test
    void an_answer_on_its_way_that_a_withdrawal_overtook_is_not_sent_again() {
        done(register.accept(request("hash"), NOW));
        var due = Instant.parse("2026-03-11T06:00:00Z");
        var reply = register.takeDue(due, 10).getFirst();
        done(register.withdraw(ID, due));

        register.notSent(reply);

        assertThat(register.takeDue(due, 10)).isEmpty();
        assertThat(register.onTheWay()).isZero();
    }

    private <R> R done(Decided<R> decided) {
        decided.entries().forEach(register::apply);
        return decided.result();
    }

    private RequestFile file() {
        return register.requests().find(ID).orElseThrow();
    }

    private static Submission request(String hash) {
        return request(ID, "CASE-1", hash);
    }

    private static Submission request(UUID id, String caseReference, String hash) {
        var traits = new Traits("INVITATION", "C3", "MIA75", 1, "IN", "P0001");
        return new Submission(id, caseReference, hash, "content", "", "", "", traits);
    }

    private static Script after(int workingDays) {
        return new Script(List.of(ScriptLine.of(Answer.APPROVED, Delay.workingDays(workingDays))));
    }

    private static ScriptLine now(Answer answer) {
        return ScriptLine.of(answer, Delay.NONE);
    }

    private static ScriptLine hours(int hours) {
        return ScriptLine.of(Answer.APPROVED, new Delay(DelayUnit.HOURS, hours));
    }
}
