package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.VirtualClock;
import kz.ruqsat.casework.ledger.DueTerms;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.StageReported;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class TermsAndErrandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    Casework casework;

    @Inject
    InstantSource clock;

    @Inject
    CaseworkActivity activity;

    @Inject
    ParcelParts.Carrier carrier;

    @Inject
    Pool pool;

    @Test
    void terms_that_are_over_fire_once_each_though_many_ask() {
        List<CaseId> caseIds =
                IntStream.range(0, 300).mapToObj(i -> desk.opened("due" + i)).toList();
        Instant due = desk.read(caseIds.getFirst()).running().getFirst().dueBefore();

        advanceTo(due);
        // A second replica that looks at the same moment.
        Uni.join()
                .all(caseIds.stream()
                        .map(caseId -> casework.submit(Work.plain(
                                Work.Addressed.of(Parcel.KIND, caseId, new DueTerms(), Act.of(due, Actor.SYSTEM)))))
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        await().atMost(PATIENCE)
                .until(() -> caseIds.stream()
                        .allMatch(caseId -> desk.parcel(caseId).state().equals("LATE")));
        assertThat(caseIds)
                .allSatisfy(caseId -> assertThat(desk.history(caseId)).hasSize(2));
        assertThat(desk.terms(caseIds.getFirst())).singleElement().satisfies(term -> {
            assertThat(term.status()).isEqualTo("MISSED");
            assertThat(term.endedAt()).contains(due);
        });
        assertThat(desk.history(caseIds.getFirst()).getLast().effectiveAt()).isEqualTo(due);
        await().atMost(PATIENCE).until(this::atRest);
        StageReported late =
                (StageReported) EventCatalogue.read(Topics.envelopes(Topic.STAGES.wireName(), caseIds.getFirst())
                                .getLast())
                        .orElseThrow();
        assertThat(late.terms()).extracting(ReportedTerm::status).containsExactly(ReportedTerm.Status.MISSED);
    }

    @Test
    void a_term_due_before_something_takes_effect_fires_before_it() {
        CaseId caseId = desk.opened("overtaken");
        Instant due = desk.read(caseId).running().getFirst().dueBefore();

        WorkResult result = desk.await(Work.plain(Work.Addressed.of(
                Parcel.KIND, caseId, new Parcel.Stamp(""), Act.of(due.plusSeconds(5), Desk.OFFICER))));

        assertThat(result).isInstanceOf(WorkResult.Done.class);
        assertThat(desk.history(caseId)).extracting(HistoryRow::transition).containsExactly("P1", "P6", "P2");
        assertThat(desk.history(caseId)).extracting(HistoryRow::effectiveAt).isSorted();
    }

    @Test
    void an_act_at_the_last_instant_is_in_time_and_at_the_end_it_is_late() {
        CaseId inTime = desk.opened("in-time");
        CaseId late = desk.opened("late");
        Instant due = desk.read(inTime).running().getFirst().dueBefore();

        desk.await(Work.plain(
                Work.Addressed.of(Parcel.KIND, inTime, new Parcel.Close(), Act.of(due.minusMillis(1), Desk.OFFICER))));
        desk.await(Work.plain(Work.Addressed.of(Parcel.KIND, late, new Parcel.Close(), Act.of(due, Desk.OFFICER))));

        assertThat(desk.terms(inTime)).extracting(TermRow::status).containsExactly("STOPPED");
        assertThat(desk.terms(late)).extracting(TermRow::status).containsExactly("MISSED");
    }

    @Test
    void time_of_a_case_never_runs_backwards() {
        CaseId caseId = desk.opened("backwards");
        Instant opened = desk.read(caseId).effectiveAt();

        desk.await(Work.plain(Work.Addressed.of(
                Parcel.KIND, caseId, new Parcel.Stamp(""), Act.of(opened.minusSeconds(60), Desk.OFFICER))));

        assertThat(desk.read(caseId).effectiveAt()).isEqualTo(opened);
    }

    @Test
    void an_errand_is_made_until_it_succeeds_and_its_result_counts_once() {
        CaseId caseId = desk.opened("errand");

        desk.done(caseId, new Parcel.Ask("3"));

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 1);
        await().atMost(PATIENCE).until(this::atRest);
        assertThat(carrier.tries.get(caseId)).hasValue(4);
        assertThat(desk.history(caseId)).hasSize(3);
    }

    @Test
    void a_call_that_was_turned_away_on_this_side_is_no_try() {
        CaseId caseId = desk.opened("turned away");
        desk.done(caseId, new Parcel.Ask(Integer.toString(ParcelParts.Carrier.TURNED_AWAY + 4)));

        await().atMost(PATIENCE)
                .until(() -> carrier.tries.containsKey(caseId)
                        && carrier.tries.get(caseId).get() >= 5);
        int calls = carrier.tries.get(caseId).get();
        int tries = pool.preparedQuery("select tries from errands where case_id = $1")
                .execute(Tuple.of(caseId.value()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getInteger("tries");

        assertThat(tries).isPositive().isLessThanOrEqualTo(calls);
        assertThat(carrier.tries.get(caseId).get() - tries).isGreaterThanOrEqualTo(3);
        desk.done(caseId, new Parcel.CallOff());
        await().atMost(PATIENCE).until(this::atRest);
    }

    @Test
    void the_result_of_an_errand_may_owe_the_same_errand_anew() {
        CaseId caseId = desk.opened("errand anew");

        desk.done(caseId, new Parcel.Ask("-2"));

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 1);
        await().atMost(PATIENCE).until(this::atRest);
        assertThat(carrier.tries.get(caseId)).hasValue(3);
    }

    @Test
    void an_errand_called_off_is_made_no_more_and_a_late_result_changes_nothing() {
        CaseId caseId = desk.opened("called-off");
        desk.done(caseId, new Parcel.Ask("1000"));
        await().atMost(PATIENCE).until(() -> carrier.tries.containsKey(caseId));

        desk.done(caseId, new Parcel.CallOff());
        WorkResult late = desk.await(
                Work.done(caseId, "carry", List.of(desk.addressed(caseId, new Parcel.Stamp(""), Work.Addressed.ANY))));

        assertThat(late).isInstanceOf(WorkResult.Duplicate.class);
        assertThat(desk.parcel(caseId).stamps()).isZero();
        await().atMost(PATIENCE).until(this::atRest);
    }

    @Test
    void two_results_of_one_errand_at_once_count_once() {
        CaseId caseId = desk.opened("leased-twice");
        desk.done(caseId, new Parcel.Ask("1000"));

        List<WorkResult> results = Uni.join()
                .all(Stream.generate(() -> casework.submit(Work.done(
                                caseId,
                                "carry",
                                List.of(desk.addressed(caseId, new Parcel.Stamp(""), Work.Addressed.ANY)))))
                        .limit(5)
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        assertThat(results).filteredOn(WorkResult.Done.class::isInstance).hasSize(1);
        assertThat(desk.parcel(caseId).stamps()).isEqualTo(1);
    }

    private void advanceTo(Instant instant) {
        ((VirtualClock) clock).advanceTo(instant);
        activity.clockAdvanced(instant);
    }

    private boolean atRest() {
        return activity.activity().await().atMost(PATIENCE).idle();
    }
}
