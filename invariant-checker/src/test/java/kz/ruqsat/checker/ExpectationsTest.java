package kz.ruqsat.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.Expected;
import kz.ruqsat.checker.picture.Row;
import org.junit.jupiter.api.Test;

/** What nobody can read from a stand is told beforehand. */
class ExpectationsTest {

    private static final Mutant CLEAN = Mutant.of(Stories.told());
    private static final Row LAST = CLEAN.get("approval.inbox", row -> true);

    @Test
    void what_was_poisoned_on_purpose_may_be_parked_and_has_to_be() {
        var poisoned = new Expected(Set.of(LAST.text("case_id")), Optional.empty(), List.of());

        assertThat(Checks.of(parked(), Expected.NOTHING).broken()).containsExactly("CHK-23");
        assertThat(Checks.of(parked(), poisoned).broken()).isEmpty();
        assertThat(Checks.of(Stories.told(), poisoned).broken()).containsExactly("CHK-23");
    }

    private static Dump parked() {
        var at = CLEAN.record(sent -> sent.eventId().equals(LAST.text("event_id")));
        return Mutant.of(Stories.told())
                .add(
                        "approval.parked",
                        Map.of(
                                "consumer",
                                "approval-service",
                                "topic",
                                at.topic(),
                                "partition",
                                (long) at.partition(),
                                "offset",
                                at.offset(),
                                "case_id",
                                at.subject(),
                                "sequence",
                                at.sequence(),
                                "reason",
                                "cannot be handled",
                                "headers",
                                "{\"ce_id\":\"" + at.eventId() + "\"}",
                                "value",
                                "",
                                "status",
                                "PARKED"))
                .dump();
    }

    @Test
    void a_stage_that_came_later_than_the_limit_is_found_if_somebody_asks() {
        var late = Mutant.of(Stories.told())
                .set("monitoring.stages", row -> true, Map.of("recorded_at", "2026-12-31T00:00:00Z"))
                .dump();

        assertThat(Checks.of(late, Expected.NOTHING).broken()).isEmpty();
        assertThat(Checks.of(late, within(60)).broken()).containsExactly("CHK-23");
        assertThat(Checks.of(Stories.told(), within(60)).broken()).isEmpty();
    }

    private static Expected within(int seconds) {
        return new Expected(Set.of(), Optional.of(Duration.ofSeconds(seconds)), List.of());
    }

    @Test
    void a_secret_that_was_given_to_the_stand_is_found_wherever_it_turns_up() {
        var told = Mutant.of(Stories.told())
                .set("monitoring.totals", row -> true, Map.of("body", "xyzzyplugh"))
                .dump();

        assertThat(Checks.of(told, Expected.NOTHING).broken()).isEmpty();
        assertThat(Checks.of(told, new Expected(Set.of(), Optional.empty(), List.of("Xyzzyplugh")))
                        .broken())
                .containsExactly("CHK-25");
    }
}
