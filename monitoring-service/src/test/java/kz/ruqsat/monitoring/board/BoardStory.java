package kz.ruqsat.monitoring.board;

import static kz.ruqsat.monitoring.Reader.awaitStages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.monitoring.AStage;
import kz.ruqsat.monitoring.StageTopic;

/** The morning of 10 March 2026 in several divisions and a mission: cases in every state, some late, one that stood still, one that was extended. */
final class BoardStory {

    private static final List<String> DIVISIONS =
            List.of("MIA75", "MIA75", "MIA75", "MIA71", "MIA71", "MIA79", "MIA35", "MIA63", "MIA23");

    private final StageTopic topic;
    private final Random random = new Random(20260310);
    private final List<CaseId> told = new ArrayList<>();

    private CaseId breached;
    private CaseId extended;
    private CaseId stoodStill;

    BoardStory(StageTopic topic) {
        this.topic = topic;
    }

    CaseId breached() {
        return breached;
    }

    CaseId extended() {
        return extended;
    }

    CaseId stoodStill() {
        return stoodStill;
    }

    /** Tells everything and waits until it is entered. */
    BoardStory tell() {
        for (int nth = 0; nth < 9; nth++) {
            waiting(DIVISIONS.get(nth), "2026-03-06T0" + (3 + nth % 5) + ":30:00Z");
            waiting(DIVISIONS.get((nth * 5) % 9), "2026-03-05T0" + (4 + nth % 4) + ":10:00Z");
        }
        for (int nth = 0; nth < 6; nth++) {
            deciding(
                    DIVISIONS.get(nth),
                    "2026-03-02T0" + (3 + nth % 4) + ":30:00Z",
                    "2026-03-0" + (nth < 2 ? 5 : 6) + "T10:00:00Z");
            agreed(DIVISIONS.get(8 - nth), "2026-03-02T0" + (3 + nth % 4) + ":40:00Z");
            registered(DIVISIONS.get(nth), "2026-03-10T0" + (3 + nth % 1) + ":1" + nth + ":00Z");
        }
        breached = late("MIA75", "2026-02-26T05:10:00Z");
        late("MIA71", "2026-02-26T06:10:00Z");
        refused("MIA23");
        returned("MIA71");
        extended = extended("MIA75");
        stoodStill = fingerprints("EMBDEL", true);
        fingerprints("EMBANK", false);
        return this;
    }

    /** A petition that comes in just now. */
    CaseId arrival() {
        return registered("MIA75", "2026-03-10T03:58:00Z");
    }

    private CaseId send(CaseId id, AStage... stages) {
        topic.send(stages);
        awaitStages(id, stages.length);
        told.add(id);
        return id;
    }

    private final class Case {
        private final CaseId id = CaseId.next();
        private final String service;
        private final String kind;
        private final String body;
        private final String number;
        private final List<AStage> stages = new ArrayList<>();

        Case(String service, String kind, String body) {
            this.service = service;
            this.kind = kind;
            this.body = body;
            this.number = "%s-%s-2026-%07d".formatted(service, body, 100 + random.nextInt(900));
        }

        AStage stage(String code, String state, String at) {
            var stage = AStage.of(id, stages.size() + 1L)
                    .numbered(number)
                    .by(kind, body)
                    .service(service.equals("INV") ? "S1" : "S3")
                    .stage(code, state)
                    .at(at);
            stages.add(stage);
            return stage;
        }

        CaseId send() {
            return BoardStory.this.send(id, stages.toArray(AStage[]::new));
        }
    }

    private static String later(String at, Duration by) {
        return Instant.parse(at).plus(by).toString();
    }

    private Case sentToKnb(String body, String at) {
        var petition = new Case("INV", "MIA_TD", body);
        petition.stage("SUBMITTED", "SUBMITTED", later(at, Duration.ofMinutes(-50)));
        petition.stage("INV_REGISTERED", "REGISTERED", at).starts(StatutoryClock.MIA_REVIEW, "MIA_TD", body);
        petition.stage("MIA_REVIEW", "MIA_REVIEW", later(at, Duration.ofMinutes(40)));
        petition.stage("INV_REVIEW_DONE", "AWAITING_KNB", later(at, Duration.ofHours(4)));
        petition.stage("INV_SENT_TO_KNB", "AWAITING_KNB", later(at, Duration.ofHours(5)))
                .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", body, at)
                .starts(StatutoryClock.KNB_3WD, "KNB", "KNB");
        return petition;
    }

    private CaseId waiting(String body, String at) {
        return sentToKnb(body, at).send();
    }

    private CaseId late(String body, String at) {
        var petition = sentToKnb(body, at);
        var accepted = later(at, Duration.ofHours(5));
        petition.stage("INV_KNB_OVERDUE", "AWAITING_KNB", "2026-03-03T19:00:00Z")
                .misses(StatutoryClock.KNB_3WD, "KNB", "KNB", accepted);
        return petition.send();
    }

    private Case answered(String body, String at, String answeredAt) {
        var petition = sentToKnb(body, at);
        petition.stage("INV_KNB_ANSWERED", "AWAITING_DECISION", answeredAt)
                .stops(StatutoryClock.KNB_3WD, "KNB", "KNB", later(at, Duration.ofHours(5)))
                .starts(StatutoryClock.DECISION_1WD, "MIA_TD", body);
        return petition;
    }

    /** Answered on Friday or Thursday; what was answered on Thursday is late by now. */
    private CaseId deciding(String body, String at, String answeredAt) {
        var petition = answered(body, at, answeredAt);
        if (answeredAt.startsWith("2026-03-05")) {
            petition.stage("AWAITING_DECISION", "AWAITING_DECISION", "2026-03-06T19:00:00Z")
                    .misses(StatutoryClock.DECISION_1WD, "MIA_TD", body, answeredAt);
        }
        return petition.send();
    }

    private CaseId agreed(String body, String at) {
        var petition = answered(body, at, "2026-03-05T06:00:00Z");
        petition.stage("INV_AGREED", "AGREED", "2026-03-06T0" + (4 + random.nextInt(5)) + ":20:00Z")
                .stops(StatutoryClock.DECISION_1WD, "MIA_TD", body, "2026-03-05T06:00:00Z")
                .starts(StatutoryClock.INVITATION_TERM, "", "")
                .result("AGREED");
        return petition.send();
    }

    private CaseId registered(String body, String at) {
        var petition = new Case("INV", "MIA_TD", body);
        petition.stage("SUBMITTED", "SUBMITTED", later(at, Duration.ofMinutes(-12)));
        petition.stage("INV_REGISTERED", "REGISTERED", at).starts(StatutoryClock.MIA_REVIEW, "MIA_TD", body);
        return petition.send();
    }

    private CaseId refused(String body) {
        var petition = new Case("INV", "MIA_TD", body);
        petition.stage("INV_REGISTERED", "REGISTERED", "2026-03-10T03:20:00Z")
                .starts(StatutoryClock.MIA_REVIEW, "MIA_TD", body);
        petition.stage("INV_REVIEW_DONE", "MIA_REVIEW", "2026-03-10T03:40:00Z")
                .stops(StatutoryClock.MIA_REVIEW, "MIA_TD", body, "2026-03-10T03:20:00Z");
        petition.stage("INV_REFUSED", "REFUSED", "2026-03-10T03:40:00Z").result("REFUSED", "RG-MIA-04");
        return petition.send();
    }

    private CaseId returned(String body) {
        var petition = new Case("INV", "MIA_TD", body);
        petition.stage("SUBMITTED", "SUBMITTED", "2026-03-06T03:20:00Z");
        petition.stage("INV_RETURNED", "RETURNED", "2026-03-06T05:20:00Z").starts(StatutoryClock.CORRECTION, "", "");
        return petition.send();
    }

    private CaseId extended(String body) {
        var at = "2026-02-23T04:00:00Z";
        var petition = sentToKnb(body, at);
        var accepted = Instant.parse(later(at, Duration.ofHours(5)));
        petition.stage("INV_KNB_EXTENDED", "AWAITING_KNB", "2026-02-26T05:00:00Z")
                .stops(StatutoryClock.KNB_3WD, "KNB", "KNB", accepted.toString())
                .tells(
                        ReportedTerm.Status.STARTED,
                        "KNB",
                        "KNB",
                        Deadlines.standard().compute(StatutoryClock.KNB_30CD, accepted));
        return petition.send();
    }

    /** At a mission: the term for issue stands still until prints are taken. */
    private CaseId fingerprints(String body, boolean taken) {
        var visa = new Case("VIS", "FOREIGN_MISSION", body);
        var term = Deadlines.standard().compute(StatutoryClock.MISSION_VISA, Instant.parse("2026-03-03T05:00:00Z"));
        visa.stage("VISA_ACCEPTED", "ACCEPTED", "2026-03-03T05:00:00Z")
                .tells(ReportedTerm.Status.STARTED, "FOREIGN_MISSION", body, term);
        visa.stage("VISA_FINGERPRINT_PENDING", "FINGERPRINT_PENDING", "2026-03-03T05:00:30Z")
                .tells(ReportedTerm.Status.STOPPED, "FOREIGN_MISSION", body, term);
        if (taken) {
            var moved = Deadlines.standard().shift(term, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 6));
            visa.stage("VISA_FINGERPRINT_DONE", "EXAMINATION", "2026-03-06T08:00:00Z")
                    .tells(ReportedTerm.Status.STARTED, "FOREIGN_MISSION", body, moved);
        }
        return visa.send();
    }
}
