package kz.ruqsat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.casework.Cases.Published;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.sandbox.testing.StandTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
class TellingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Contact SENDER = new Contact("INVITER", "sender@parcels.example", "kk");

    @Inject
    Desk desk;

    @Inject
    Cases cases;

    @Inject
    CaseworkActivity activity;

    @Inject
    ParcelParts.Post post;

    @AfterEach
    void theyOpenAgain() {
        post.closed = false;
    }

    @Test
    void a_move_that_is_told_gives_one_notice_and_the_others_none() {
        CaseId caseId = desk.opened("told");
        desk.done(caseId, new Parcel.Stamp(""));
        desk.done(caseId, new Parcel.Stamp(""));
        desk.done(caseId, new Parcel.Close());

        assertThat(told(caseId)).containsExactly("OPENED", "CLOSED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topics.envelopes(Topic.NOTICES.wireName(), caseId))
                        .extracting(each -> each.sequence())
                        .containsExactly(1L, 2L));
    }

    @Test
    void a_request_that_comes_again_and_one_that_is_refused_tell_nobody() {
        CaseId caseId = desk.opened("repeated");
        String key = UUID.randomUUID().toString();
        desk.request(key, "hash", caseId, new Parcel.Close());

        WorkResult again = desk.request(key, "hash", caseId, new Parcel.Close());
        WorkResult refused = desk.tell(caseId, new Parcel.Stamp(""));

        assertThat(again).isInstanceOf(WorkResult.Replayed.class);
        assertThat(refused).isInstanceOf(WorkResult.Refused.class);
        assertThat(told(caseId)).containsExactly("OPENED", "CLOSED");
    }

    @Test
    void whoever_gave_an_address_is_owed_a_letter_for_each_notice() {
        CaseId caseId = openedReaching(SENDER);
        desk.done(caseId, new Parcel.Close());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(post.taken.get(caseId))
                        .containsExactlyInAnyOrder(
                                "{\"sequence\":1,\"recipient\":\"INVITER\"}",
                                "{\"sequence\":2,\"recipient\":\"INVITER\"}"));
        await().atMost(PATIENCE).until(this::atRest);
    }

    @Test
    void whoever_gave_none_and_whoever_is_not_told_get_no_letter() {
        CaseId silent = desk.opened("silent");
        CaseId ofAnother = openedReaching(new Contact("APPLICANT", "other@parcels.example", "en"));

        await().atMost(PATIENCE).until(this::atRest);
        assertThat(post.taken).doesNotContainKeys(silent, ofAnother);
    }

    @Test
    void a_post_that_is_closed_delays_the_letters_and_neither_the_case_nor_the_stand() {
        post.closed = true;
        CaseId caseId = openedReaching(SENDER);
        desk.done(caseId, new Parcel.Ask("2"));

        await().atMost(PATIENCE).until(() -> desk.parcel(caseId).stamps() == 1);
        await().atMost(PATIENCE).until(this::atRest);
        desk.done(caseId, new Parcel.Close());
        assertThat(post.taken).doesNotContainKey(caseId);

        post.closed = false;

        await().atMost(PATIENCE)
                .until(() -> post.taken.getOrDefault(caseId, List.of()).size() == 2);
    }

    @Test
    void the_newest_address_counts_and_a_case_may_be_reached_like_another() {
        CaseId caseId = openedReaching(SENDER);
        Contact moved = new Contact("INVITER", "moved@parcels.example", "ru");
        desk.await(Work.plain(
                desk.addressed(caseId, new Parcel.Stamp(""), Addressed.ANY).reaching(List.of(moved))));
        CaseId second = CaseId.next();

        desk.await(new Work(
                List.of(
                        desk.addressed(caseId, new Parcel.Stamp(""), Addressed.ANY),
                        desk.addressed(second, new Parcel.Open("like-" + second), Addressed.ANY)
                                .reachingLike(caseId)),
                new Work.Origin.Plain(),
                _ -> Answer.NONE));

        assertThat(contacts(caseId)).containsExactly(moved);
        assertThat(contacts(second)).containsExactly(moved);
    }

    @Test
    void an_address_is_never_printed() {
        assertThat(SENDER.toString()).doesNotContain("parcels.example");
    }

    private CaseId openedReaching(Contact contact) {
        CaseId caseId = CaseId.next();
        desk.await(Work.plain(desk.addressed(caseId, new Parcel.Open("reached-" + caseId), Addressed.ANY)
                .reaching(List.of(contact))));
        return caseId;
    }

    private List<String> told(CaseId caseId) {
        return cases.published(caseId, Topic.NOTICES).await().atMost(PATIENCE).stream()
                .map(Published::event)
                .map(event -> ((NoticeGiven) event).notice())
                .toList();
    }

    private List<Contact> contacts(CaseId caseId) {
        return cases.contacts(caseId).await().atMost(PATIENCE);
    }

    private boolean atRest() {
        return activity.activity().await().atMost(PATIENCE).idle();
    }
}
