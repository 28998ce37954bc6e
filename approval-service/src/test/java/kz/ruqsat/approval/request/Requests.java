package kz.ruqsat.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.request.ApprovalCommand.OpenRequest;
import kz.ruqsat.approval.request.ApprovalState.Answered;
import kz.ruqsat.approval.request.ApprovalState.Cancelled;
import kz.ruqsat.approval.request.ApprovalState.Dispatching;
import kz.ruqsat.approval.request.ApprovalState.Extended;
import kz.ruqsat.approval.request.ApprovalState.InReview;
import kz.ruqsat.approval.request.Reply.Evidence;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** One request, accepted on Tuesday 10 March 2026: the 3 days end with Friday 13 March, the 30 days with Thursday 9 April. */
final class Requests {

    static final CaseId CASE = CaseId.of("0195f29f-11aa-7bbc-8ccd-0123456789ab");
    static final UUID REQUEST = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50");
    static final UUID EXTENSION = UUID.fromString("0195f2a0-0000-7000-8000-0000000000e1");
    static final UUID FINAL_ANSWER = UUID.fromString("0195f2a0-0000-7000-8000-0000000000f1");
    static final String HASH = "sha-256:" + "ab".repeat(32);
    static final Instant ACCEPTED = Instant.parse("2026-03-10T05:00:00Z");
    static final Instant IN_TIME = Instant.parse("2026-03-13T18:59:59.999Z");
    static final Instant LATE = Instant.parse("2026-03-13T19:00:00Z");
    static final Instant DAY_30 = Instant.parse("2026-04-09T18:59:59.999Z");
    static final Instant AFTER_DAY_30 = Instant.parse("2026-04-09T19:00:00Z");
    static final Acceptance ACCEPTANCE = new Acceptance(ACCEPTED, "BK-1", HASH, "");

    private static final Deadlines DEADLINES = Deadlines.standard();
    private static final Heard EXTENDED_BEFORE = new Heard(EXTENSION, Answer.EXTENDED);

    private Requests() {}

    static OpenRequest asked(UUID requestId, int round) {
        return new OpenRequest(CASE, requestId, round, Owner.INVITATION, "S1", "INV-MIA75-000001", "MIA75", "B2");
    }

    static ApprovalFile file(ApprovalState state) {
        return ApprovalFile.of(asked(REQUEST, 1), state);
    }

    static Dispatching dispatching() {
        return new Dispatching(ACCEPTED);
    }

    static InReview inReview(boolean overdue) {
        return new InReview(ACCEPTANCE, DEADLINES.compute(StatutoryClock.KNB_3WD, ACCEPTED), overdue);
    }

    static Extended extended(boolean overdue) {
        var term = DEADLINES.compute(StatutoryClock.KNB_30CD, ACCEPTED);
        return new Extended(ACCEPTANCE, EXTENDED_BEFORE, IN_TIME, term, overdue);
    }

    static Answered answered(Verdict verdict) {
        return new Answered(
                ACCEPTANCE,
                verdict,
                IN_TIME,
                false,
                List.of(EXTENDED_BEFORE, new Heard(FINAL_ANSWER, verdict.answer())));
    }

    static Cancelled cancelled() {
        return new Cancelled(IN_TIME);
    }

    static Reply reply(UUID jti, Instant receivedAt) {
        return reply(REQUEST, jti, HASH, receivedAt, receivedAt);
    }

    static Reply reply(UUID requestId, UUID jti, String hash, Instant issuedAt, Instant receivedAt) {
        var position = new RecordPosition("berkut.approval.replies.v1", 3, 17);
        return new Reply(position, requestId, jti, hash, issuedAt, receivedAt, "", Evidence.NONE);
    }

    static Act at(Instant instant) {
        return Act.of(instant, Actor.SYSTEM);
    }
}
