package kz.ruqsat.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.checker.check.Outcome.NotApplicable;
import kz.ruqsat.checker.picture.Dump;
import kz.ruqsat.checker.picture.Expected;
import org.junit.jupiter.api.Test;

/** A check never claims what it did not look at. */
class NothingToLookAtTest {

    private static final Dump EMPTY = new Dump(
            Instant.parse("2026-03-10T04:00:00Z"),
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    @Test
    void on_an_empty_stand_every_check_says_why_it_does_not_apply() {
        assertThat(Checks.of(EMPTY, Expected.NOTHING).results()).hasSize(25).allSatisfy(result -> {
            assertThat(result.outcome()).as(result.check().code()).isInstanceOf(NotApplicable.class);
            assertThat(((NotApplicable) result.outcome()).why()).isNotBlank();
        });
    }

    @Test
    void without_a_journal_of_Berkut_CHK_12_does_not_apply_and_the_others_do() {
        Dump clean = Stories.told();
        var report = Checks.of(
                new Dump(
                        clean.now(),
                        clean.databases(),
                        clean.records(),
                        clean.positions(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                Expected.NOTHING);

        assertThat(report.isClean()).isTrue();
        assertThat(report.results())
                .filteredOn(result -> result.outcome() instanceof NotApplicable)
                .extracting(result -> result.check().code())
                .containsExactly("CHK-12");
    }
}
