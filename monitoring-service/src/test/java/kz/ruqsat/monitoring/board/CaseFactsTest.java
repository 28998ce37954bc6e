package kz.ruqsat.monitoring.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.monitoring.lag.Consumer;
import kz.ruqsat.monitoring.lag.Lags.Lag;
import kz.ruqsat.monitoring.timeline.CaseView;
import org.junit.jupiter.api.Test;

/** Why a case stands where it stands, where a service has not read what it needs. */
class CaseFactsTest {

    private static final Instant NOW = Instant.parse("2026-04-16T10:00:00Z");
    private static final Lag REVIEWS_WAIT =
            lag("approval-service", StatutoryClock.MIA_REVIEW, Lag.STALE.plusSeconds(1));
    private static final Lag VISAS_WAIT = lag("visa-service", StatutoryClock.INVITATION_TERM, Lag.STALE.plusSeconds(1));

    @Test
    void a_late_consumer_without_which_a_running_term_cannot_be_met_is_named() {
        assertThat(caseWith("RUNNING", REVIEWS_WAIT, VISAS_WAIT).waitsFor()).containsExactly(REVIEWS_WAIT);
    }

    @Test
    void one_that_is_hardly_behind_or_whose_term_is_over_is_not() {
        Lag hardly = lag("approval-service", StatutoryClock.MIA_REVIEW, Lag.STALE);

        assertThat(caseWith("RUNNING", hardly).waitsFor()).isEmpty();
        assertThat(caseWith("STOPPED", REVIEWS_WAIT).waitsFor()).isEmpty();
    }

    private static CaseFacts caseWith(String standing, Lag... lags) {
        var review = new CaseTerm(
                StatutoryClock.MIA_REVIEW.name(),
                3,
                "MIA_TD",
                "MIA75",
                NOW,
                Instant.parse("2026-04-17T19:00:00Z"),
                LocalDate.parse("2026-04-17"),
                "R-083",
                null,
                standing,
                Optional.empty());
        var view = new CaseView(
                UUID.randomUUID(),
                "INV-MIA75-2026-0000007",
                "S1",
                "AWAITING_KNB",
                "INV_REVIEW_DONE",
                "MIA75",
                "",
                List.of(),
                List.of(),
                List.of());
        return new CaseFacts(view, List.of(review), 0, List.of(lags), NOW);
    }

    private static Lag lag(String service, StatutoryClock clock, Duration waited) {
        return new Lag(new Consumer(service, service, "ruqsat.invitation.events.v1", List.of(clock), ""), 1, waited);
    }
}
