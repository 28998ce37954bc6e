package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
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
class MovingCasesTest {

    @Inject
    Desk desk;

    @Inject
    Casework casework;

    @Inject
    CaseworkActivity activity;

    @Inject
    Cases cases;

    @Test
    void one_move_leaves_state_history_term_event_and_stage() {
        CaseId caseId = desk.opened("plain");

        assertThat(desk.read(caseId).version()).isEqualTo(1);
        assertThat(desk.read(caseId).running())
                .singleElement()
                .satisfies(term -> assertThat(term.dueBefore())
                        .isEqualTo(ParcelProcedure.term(Act.of(desk.now(), Desk.OFFICER))
                                .dueBefore()));
        assertThat(desk.history(caseId)).singleElement().satisfies(row -> {
            assertThat(row.transition()).isEqualTo("P1");
            assertThat(row.actor()).isEqualTo(Desk.OFFICER);
            assertThat(row.detail()).isEqualTo("{\"why\":\"a test\"}");
        });
        await("event and stage are on their topics")
                .until(() -> onTopic(Topic.STAGES, caseId).size() == 1
                        && onTopic(Topic.INVITATION_EVENTS, caseId).size() == 1);
        Envelope stage = onTopic(Topic.STAGES, caseId).getFirst();
        assertThat(stage.sequence()).isEqualTo(1);
        assertThat(stage.source()).isEqualTo("/ruqsat/invitation-service");
        assertThat(stage.rulebook()).isEqualTo("test/1");
        assertThat(EventCatalogue.read(stage)).hasValueSatisfying(event -> {
            StageReported reported = (StageReported) event;
            assertThat(reported.reporter()).isEqualTo("MIA75");
            assertThat(reported.terms()).extracting(ReportedTerm::status).containsExactly(ReportedTerm.Status.STARTED);
        });
    }

    @Test
    void what_is_due_first_is_listed_first_page_by_page() {
        List<CaseId> opened = List.of(desk.opened("due-1"), desk.opened("due-2"), desk.opened("due-3"));

        List<CaseSnapshot> all = dueFirst(Optional.empty(), Optional.empty(), 1000);
        CaseSnapshot first = all.getFirst();
        List<CaseSnapshot> rest = dueFirst(Optional.of(first.caseId().value()), Optional.of(due(first)), 1000);

        assertThat(all).extracting(CaseSnapshot::caseId).containsAll(opened);
        assertThat(all).extracting(MovingCasesTest::due).isSorted();
        assertThat(rest)
                .extracting(CaseSnapshot::caseId)
                .isEqualTo(all.stream().skip(1).map(CaseSnapshot::caseId).toList());
        assertThat(dueFirst(Optional.empty(), Optional.empty(), 2)).hasSize(2);
    }

    private List<CaseSnapshot> dueFirst(Optional<UUID> after, Optional<Instant> afterDue, int limit) {
        var query = new Cases.Query(Parcel.KIND, "", "", List.of(), after, limit);
        return cases.dueFirst(query, afterDue).await().atMost(Duration.ofSeconds(10));
    }

    private static Instant due(CaseSnapshot snapshot) {
        return snapshot.running().getFirst().dueBefore();
    }

    @Test
    void the_history_is_a_chain_of_seals() {
        CaseId caseId = desk.opened("sealed");
        desk.done(caseId, new Parcel.Stamp(""));

        assertThat(desk.history(caseId))
                .extracting(HistoryRow::hash)
                .doesNotHaveDuplicates()
                .allMatch(h -> h.length() == 64);
    }

    @Test
    void what_is_told_of_a_case_by_its_id_alone_reaches_it_whatever_kind_it_is_of() {
        CaseId known = desk.opened("whichever");
        Map<String, Object> forParcels = Map.of(Parcel.KIND, new Parcel.Stamp(""), "letter", new Parcel.Fail());

        desk.await(whichever(known, forParcels));
        WorkResult ofOtherKinds = desk.await(whichever(known, Map.of("letter", new Parcel.Fail())));
        WorkResult unknown = desk.await(whichever(CaseId.next(), forParcels));

        assertThat(desk.parcel(known).stamps()).isEqualTo(1);
        assertThat(List.of(ofOtherKinds, unknown))
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                WorkResult.Done.class,
                                done -> assertThat(done.cases()).isEmpty()));
    }

    private Work whichever(CaseId caseId, Map<String, Object> commands) {
        return Work.plain(Work.Addressed.whichever(caseId, commands, Act.of(desk.now(), Desk.OFFICER)));
    }

    @Test
    void the_desk_goes_on_in_the_same_transaction() {
        CaseId caseId = desk.opened("desk");

        assertThat(desk.parcel(caseId).stamps()).isEqualTo(2);
        assertThat(desk.history(caseId))
                .extracting(row -> row.actor().role())
                .containsExactly("MIA_OFFICER", "DESK", "DESK");
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        CaseId caseId = desk.opened("keyed");

        WorkResult first = desk.request(key, "a", caseId, new Parcel.Stamp(""));
        WorkResult again = desk.request(key, "a", caseId, new Parcel.Stamp(""));
        WorkResult other = desk.request(key, "b", caseId, new Parcel.Stamp(""));

        assertThat(((WorkResult.Replayed) again).answer()).isEqualTo(((WorkResult.Done) first).answer());
        assertThat(((WorkResult.Refused) other).refusal().problem()).isEqualTo("idempotency-key-reused");
        assertThat(desk.parcel(caseId).stamps()).isEqualTo(1);
    }

    @Test
    void the_same_request_forty_times_at_once_takes_effect_once() {
        String key = UUID.randomUUID().toString();
        CaseId caseId = desk.opened("hammered");

        List<WorkResult> results = atOnce(IntStream.range(0, 40)
                .mapToObj(_ -> desk.requested(key, "a", List.of(desk.addressed(caseId, new Parcel.Stamp(""), -1))))
                .toList());

        assertThat(results).filteredOn(WorkResult.Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(WorkResult.Replayed.class::isInstance).hasSize(39);
        assertThat(desk.parcel(caseId).stamps()).isEqualTo(1);
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        String key = UUID.randomUUID().toString();
        CaseId caseId = CaseId.next();

        assertThat(desk.request(key, "a", caseId, new Parcel.Stamp(""))).isInstanceOf(WorkResult.Refused.class);
        desk.done(caseId, new Parcel.Open("late-" + key));
        assertThat(desk.request(key, "a", caseId, new Parcel.Stamp(""))).isInstanceOf(WorkResult.Done.class);
    }

    @Test
    void of_two_decisions_on_the_same_version_one_wins() {
        CaseId caseId = desk.opened("contested");

        List<WorkResult> results =
                atOnce(Stream.generate(() -> Work.plain(desk.addressed(caseId, new Parcel.Stamp(""), 1)))
                        .limit(2)
                        .toList());

        assertThat(results).filteredOn(WorkResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(WorkResult.Refused.class::isInstance)
                .singleElement()
                .satisfies(r ->
                        assertThat(((WorkResult.Refused) r).refusal().problem()).isEqualTo("version-conflict"));
    }

    @Test
    void a_case_that_is_not_there_is_not_found_whatever_version_is_sent() {
        WorkResult result = desk.await(Work.plain(desk.addressed(CaseId.next(), new Parcel.Stamp(""), 7)));

        assertThat(((WorkResult.Refused) result).refusal().problem()).isEqualTo("not-found");
    }

    @Test
    void a_thousand_moves_of_twenty_cases_at_once_lose_none_and_keep_the_order() {
        List<CaseId> caseIds =
                IntStream.range(0, 20).mapToObj(i -> desk.opened("crowd" + i)).toList();

        List<WorkResult> results = atOnce(IntStream.range(0, 1000)
                .mapToObj(i -> Work.plain(desk.addressed(caseIds.get(i % 20), new Parcel.Stamp(""), -1)))
                .toList());

        assertThat(results).allMatch(WorkResult.Done.class::isInstance);
        assertThat(caseIds).allMatch(caseId -> desk.parcel(caseId).stamps() == 50);
        assertThat(desk.history(caseIds.getFirst()))
                .extracting(HistoryRow::move)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 51).boxed().toList());
        await("the outbox is empty")
                .until(() -> activity.activity().await().indefinitely().idle());
        Map<String, List<Long>> sequences = Topics.sequences(Topic.INVITATION_EVENTS.wireName());
        assertThat(caseIds)
                .allSatisfy(caseId -> assertThat(sequences.get(caseId.toString()))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 51).boxed().toList()));
    }

    @Test
    void a_stale_row_among_two_hundred_is_never_lost_silently() {
        List<CaseId> caseIds =
                IntStream.range(0, 200).mapToObj(i -> desk.opened("stale" + i)).toList();
        CaseId contested = caseIds.get(117);

        // The same case moves in other transactions while the batch that touches it last is under way.
        Uni<List<WorkResult>> batch = casework.inOrder(caseIds.stream()
                .map(caseId -> Work.plain(desk.addressed(caseId, new Parcel.Stamp(""), -1)))
                .toList());
        List<Uni<WorkResult>> rivals = Stream.generate(
                        () -> casework.submit(Work.plain(desk.addressed(contested, new Parcel.Stamp(""), -1))))
                .limit(10)
                .toList();
        Uni.combine()
                .all()
                .unis(batch, Uni.join().all(rivals).andFailFast())
                .asTuple()
                .await()
                .indefinitely();

        assertThat(desk.parcel(contested).stamps()).isEqualTo(11);
        assertThat(desk.read(contested).version()).isEqualTo(12);
    }

    @Test
    void commands_that_go_together_all_take_effect_or_none() {
        CaseId open = desk.opened("first");
        CaseId closed = desk.opened("second");
        desk.done(closed, new Parcel.Close());

        WorkResult result = desk.await(desk.requested(
                UUID.randomUUID().toString(),
                "a",
                List.of(
                        desk.addressed(open, new Parcel.Stamp(""), -1),
                        desk.addressed(closed, new Parcel.Stamp(""), -1))));

        assertThat(((WorkResult.Refused) result).refusal().problem()).isEqualTo("state-conflict");
        assertThat(desk.parcel(open).stamps()).isZero();
    }

    @Test
    void a_work_the_database_refuses_fails_alone() {
        List<CaseId> caseIds =
                IntStream.range(0, 50).mapToObj(i -> desk.opened("mixed" + i)).toList();

        List<Work> works = new ArrayList<>();
        for (int each = 0; each < 50; each++) {
            String note = each == 31 ? "poison" : "fine";
            works.add(Work.plain(desk.addressed(caseIds.get(each), new Parcel.Stamp(note), -1)));
        }
        List<WorkResult> results = casework.inOrder(works).await().indefinitely();

        assertThat(results.get(31)).isInstanceOf(WorkResult.Broken.class);
        assertThat(new HashSet<>(results))
                .filteredOn(WorkResult.Done.class::isInstance)
                .hasSize(49);
        assertThat(desk.parcel(caseIds.get(31)).stamps()).isZero();
    }

    @Test
    void a_request_that_does_not_go_together_with_what_somebody_else_has_written_is_told_to_read_again() {
        CaseId first = desk.opened("first");
        CaseId second = desk.opened("second");
        String note = "only " + UUID.randomUUID();
        desk.done(first, new Parcel.Stamp(note));

        WorkResult result = desk.await(desk.requested(
                UUID.randomUUID().toString(), "a", List.of(desk.addressed(second, new Parcel.Stamp(note), -1))));

        assertThat(((WorkResult.Refused) result).refusal().problem()).isEqualTo("version-conflict");
        assertThat(desk.parcel(second).stamps()).isZero();
    }

    private List<WorkResult> atOnce(List<Work> works) {
        return Uni.join()
                .all(works.stream().map(casework::submit).toList())
                .andFailFast()
                .await()
                .indefinitely();
    }

    private static List<Envelope> onTopic(Topic topic, CaseId caseId) {
        return Topics.envelopes(topic.wireName(), caseId);
    }
}
