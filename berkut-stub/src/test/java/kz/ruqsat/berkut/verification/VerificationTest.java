package kz.ruqsat.berkut.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.berkut.verification.Expectation.Count;
import kz.ruqsat.berkut.verification.Expectation.Span;
import kz.ruqsat.businesstime.WorkingCalendar;
import org.junit.jupiter.api.Test;

class VerificationTest {

    /** Thursday 19 March 2026, before the days off of Nauryz. */
    private static final String ACCEPTED = "2026-03-19T06:00:00Z";

    private final Verification verification = new Verification("t-1", WorkingCalendar.kazakhstan());
    private int n;

    @Test
    void at_least_exactly_and_never_count_what_fits() {
        hear(ACCEPTED, "\"kind\":\"accepted\",\"requestId\":\"r\",\"caseReference\":\"C\",\"namespace\":\"t-1\"");
        hear(ACCEPTED, "\"kind\":\"sent\",\"requestId\":\"r\",\"answer\":\"APPROVED\",\"manner\":\"PLAIN\"");
        hear(ACCEPTED, "\"kind\":\"sent\",\"requestId\":\"r\",\"answer\":\"APPROVED\",\"manner\":\"AGAIN\"");

        assertThat(holds(Count.AT_LEAST, 2, sent("APPROVED"))).isTrue();
        assertThat(holds(Count.AT_LEAST, 3, sent("APPROVED"))).isFalse();
        assertThat(holds(Count.EXACTLY, 2, sent("APPROVED"))).isTrue();
        assertThat(holds(Count.EXACTLY, 1, sent("APPROVED"))).isFalse();
        assertThat(holds(Count.NEVER, null, sent("REJECTED"))).isTrue();
        assertThat(holds(Count.NEVER, null, sent("APPROVED"))).isFalse();
    }

    @Test
    void what_does_not_hold_says_what_was_expected_what_was_found_and_what_came_nearest() {
        hear(ACCEPTED, "\"kind\":\"accepted\",\"requestId\":\"r\",\"caseReference\":\"C\",\"namespace\":\"t-1\"");
        hear(ACCEPTED, "\"kind\":\"sent\",\"requestId\":\"r\",\"answer\":\"REJECTED\"");

        var verdict = verdict(Count.EXACTLY, 1, null, sent("APPROVED"));

        assertThat(verdict.says()).isEqualTo("expected exactly 1 of: sent, caseReference C, answer APPROVED; found 0");
        assertThat(verdict.nearest()).singleElement().asString().contains("REJECTED");
    }

    @Test
    void in_order_wants_one_after_the_other_and_within_counts_working_days_of_the_law() {
        hear(ACCEPTED, "\"kind\":\"accepted\",\"requestId\":\"r\",\"caseReference\":\"C\",\"namespace\":\"t-1\"");
        hear("2026-03-27T18:59:59Z", "\"kind\":\"sent\",\"requestId\":\"r\",\"answer\":\"APPROVED\"");
        var accepted = event("accepted", "");

        assertThat(verdict(Count.IN_ORDER, null, days(3), accepted, sent("APPROVED"))
                        .holds())
                .as("20, 26 and 27 March are the three working days")
                .isTrue();
        assertThat(verdict(Count.IN_ORDER, null, days(2), accepted, sent("APPROVED"))
                        .holds())
                .isFalse();
        assertThat(verdict(Count.IN_ORDER, null, null, sent("APPROVED"), accepted)
                        .says())
                .isEqualTo("expected in order 2 events; number 2 did not come: accepted, caseReference C");
    }

    @Test
    void lines_of_other_namespaces_and_before_a_reset_do_not_count() {
        hear(ACCEPTED, "\"kind\":\"accepted\",\"requestId\":\"r\",\"caseReference\":\"C\",\"namespace\":\"t-1\"");
        hear(ACCEPTED, "\"kind\":\"accepted\",\"requestId\":\"q\",\"caseReference\":\"C\"");
        assertThat(holds(Count.EXACTLY, 1, event("accepted", ""))).isTrue();

        hear(ACCEPTED, "\"kind\":\"reset\",\"namespace\":\"t-2\",\"by\":\"x\"");
        assertThat(holds(Count.EXACTLY, 1, event("accepted", ""))).isTrue();
        hear(ACCEPTED, "\"kind\":\"reset\",\"namespace\":\"t-1\",\"by\":\"x\"");

        assertThat(holds(Count.NEVER, null, event("accepted", ""))).isTrue();
    }

    private boolean holds(Count count, Integer times, Event event) {
        return verdict(count, times, null, event).holds();
    }

    private Verdict verdict(Count count, Integer times, Span within, Event... events) {
        return verification.verdict(new Expectation(count, times, List.of(events), null, null, within));
    }

    private static Span days(int n) {
        return new Span(null, null, null, n);
    }

    private static Event sent(String answer) {
        return event("sent", answer);
    }

    private static Event event(String kind, String answer) {
        return new Event(kind, "", "C", answer, "", "", "");
    }

    private void hear(String at, String members) {
        try {
            verification.hear(new ObjectMapper()
                    .readTree("{\"n\":%d,\"at\":\"%s\",\"entry\":{%s}}".formatted(++n, Instant.parse(at), members)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
