package kz.ruqsat.visa.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.visa.VisaApprovalCalledOff;
import kz.ruqsat.visa.approval.ApprovalNews.AnswerCame;
import kz.ruqsat.visa.approval.ApprovalNews.ReviewBegan;
import kz.ruqsat.visa.approval.ApprovalNews.ReviewExtended;
import kz.ruqsat.visa.approval.ApprovalNews.TermPassed;
import org.junit.jupiter.api.Test;

/** A request accepted on Tuesday 10 March 2026: the 3 days end with Friday 13 March, the 30 days with Thursday 9 April. */
class ApprovalRoundTest {

    private static final UUID REQUEST = new UUID(7, 1);
    private static final Instant ACCEPTED = Instant.parse("2026-03-10T05:00:00Z");
    private static final Instant EXTENDED = Instant.parse("2026-03-12T05:00:00Z");
    private static final Instant END_OF_3_DAYS = Instant.parse("2026-03-13T19:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-15T05:00:00Z");
    private static final Deadlines DEADLINES = Deadlines.standard();
    private static final Computation THREE_DAYS = DEADLINES.compute(StatutoryClock.KNB_3WD, ACCEPTED);
    private static final Computation THIRTY_DAYS = DEADLINES.compute(StatutoryClock.KNB_30CD, ACCEPTED);

    private static final ApprovalRound ASKED = ApprovalRound.first(REQUEST);
    private static final ApprovalRound BEGUN = after(ASKED, new ReviewBegan(REQUEST, ACCEPTED, THREE_DAYS));
    private static final ApprovalRound LONGER = after(BEGUN, new ReviewExtended(REQUEST, EXTENDED, THIRTY_DAYS));
    private static final ApprovalRound OVERDUE = after(BEGUN, new TermPassed(REQUEST, "KNB_3WD", END_OF_3_DAYS));
    private static final ApprovalRound ANSWERED = after(BEGUN, answer(Verdict.APPROVED));

    private static ApprovalRound after(ApprovalRound round, ApprovalNews news) {
        return ((Followed.Step) round.follow(news)).round();
    }

    private static AnswerCame answer(Verdict verdict) {
        return new AnswerCame(REQUEST, verdict, LATER);
    }

    @Test
    void every_news_in_every_state_of_a_round() {
        Map<String, ApprovalRound> rounds = new LinkedHashMap<>();
        rounds.put("asked", ASKED);
        rounds.put("begun", BEGUN);
        rounds.put("extended", LONGER);
        rounds.put("overdue", OVERDUE);
        rounds.put("answered", ANSWERED);
        Map<String, ApprovalNews> news = new LinkedHashMap<>();
        news.put("began", new ReviewBegan(REQUEST, ACCEPTED, THREE_DAYS));
        news.put("extended", new ReviewExtended(REQUEST, EXTENDED, THIRTY_DAYS));
        news.put("passed", new TermPassed(REQUEST, "KNB_3WD", END_OF_3_DAYS));
        news.put("answer", answer(Verdict.REJECTED));
        news.put("of another", new AnswerCame(new UUID(7, 2), Verdict.APPROVED, LATER));

        String table = rounds.entrySet().stream()
                .map(round -> round.getKey() + ": "
                        + news.entrySet().stream()
                                .map(each -> each.getKey() + " "
                                        + told(round.getValue().follow(each.getValue())))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                asked: began K3, extended K4, passed K8, answer V9, of another -
                begun: began -, extended K4, passed K8, answer V9, of another -
                extended: began -, extended K4, passed K8, answer V9, of another -
                overdue: began -, extended K4, passed K8, answer V9, of another -
                answered: began -, extended -, passed -, answer -, of another -""");
    }

    private static String told(Followed followed) {
        return followed instanceof Followed.Step step ? step.transition() : "-";
    }

    @Test
    void each_step_owes_its_stage_and_carries_the_terms_of_the_committee_along_R_011() {
        assertThat(stage(ASKED, new ReviewBegan(REQUEST, ACCEPTED, THREE_DAYS)))
                .isEqualTo("VISA_SENT_TO_KNB KNB_3WD STARTED");
        assertThat(stage(BEGUN, new ReviewExtended(REQUEST, EXTENDED, THIRTY_DAYS)))
                .isEqualTo("VISA_KNB_EXTENDED KNB_3WD STOPPED KNB_30CD STARTED");
        assertThat(stage(LONGER, new TermPassed(REQUEST, "KNB_30CD", LATER)))
                .isEqualTo("VISA_KNB_OVERDUE KNB_30CD MISSED");
        assertThat(stage(BEGUN, answer(Verdict.APPROVED))).isEqualTo("VISA_KNB_ANSWERED KNB_3WD STOPPED");
        assertThat(stage(OVERDUE, answer(Verdict.APPROVED)))
                .as("the missed term was told before")
                .isEqualTo("VISA_KNB_ANSWERED");
        assertThat(Milestone.KNB_OVERDUE.stageOf("OP")).isEqualTo("OP_KNB_OVERDUE");
    }

    private static String stage(ApprovalRound round, ApprovalNews news) {
        Followed.Step step = (Followed.Step) round.follow(news);
        assertThat(step.mentioned()).extracting(ReportedTerm::body).allMatch("KNB"::equals);
        return (step.milestone().stageOf("VISA")
                        + step.mentioned().stream()
                                .map(term -> " " + term.computation().clock() + " " + term.status())
                                .collect(Collectors.joining()))
                .strip();
    }

    @Test
    void silence_is_no_answer_and_a_late_answer_counts_R_089_R_092() {
        assertThat(OVERDUE.hasAnswer()).isFalse();
        assertThat(after(OVERDUE, answer(Verdict.REJECTED)).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void the_first_answer_counts_R_093() {
        assertThat(ANSWERED.follow(answer(Verdict.REJECTED))).isInstanceOf(Followed.NothingNew.class);
    }

    @Test
    void neither_event_nor_history_tells_the_verdict() {
        for (Verdict verdict : List.of(Verdict.APPROVED, Verdict.REJECTED)) {
            Followed.Step step = (Followed.Step) BEGUN.follow(answer(verdict));

            assertThat(EventCatalogue.write(step.event()) + step.because()).doesNotContain(verdict.name());
        }
    }

    @Test
    void a_case_that_ends_calls_the_request_off_unless_it_is_answered_K7() {
        assertThat(ASKED.calledOff()).contains(new VisaApprovalCalledOff(REQUEST));
        assertThat(OVERDUE.calledOff()).isPresent();
        assertThat(ANSWERED.calledOff()).isEmpty();
        assertThat(LONGER.ends(ReportedTerm.Status.STOPPED, LATER))
                .extracting(term -> term.computation().clock())
                .containsExactly(StatutoryClock.KNB_30CD);
    }

    @Test
    void it_is_read_back_as_it_was_written() {
        for (ApprovalRound round : List.of(ASKED, LONGER, OVERDUE, ANSWERED)) {
            assertThat(CaseJson.read(CaseJson.write(round), ApprovalRound.class))
                    .isEqualTo(round);
        }
    }
}
