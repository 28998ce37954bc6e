package kz.ruqsat.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.ReportedTerm.Status;
import kz.ruqsat.contracts.stages.StageReported;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records of stages as their owner would write them: cases that go from registration to agreement in five stages, with the terms these start and stop, of
 * five bodies. Bodies of the records are made once and carry the number of their case.
 *
 * @param underWay cases whose stages come by turns; when they are agreed, as many others follow
 */
record StageTrails(int underWay, List<List<Template>> bodies) {

    /** Stages of a whole case. */
    static final int LENGTH = 5;

    private static final List<String> DIVISIONS = List.of("MIA75", "MIA71", "MIA79", "MIA63", "MIA35");
    private static final String NUMBER = "0000000";
    private static final Instant REGISTERED = Instant.parse("2026-03-04T04:00:00Z");
    private static final Instant SENT = Instant.parse("2026-03-04T08:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-03-06T05:00:00Z");
    private static final Instant AGREED = Instant.parse("2026-03-06T09:00:00Z");

    StageTrails(int underWay) {
        this(underWay, DIVISIONS.stream().map(StageTrails::trail).toList());
    }

    /** A record's body but for the number of its case. */
    record Template(Instant at, String body) {

        static Template of(StageReported stage) {
            return new Template(stage.happenedAt(), EventCatalogue.write(stage));
        }
    }

    /** The record of a place in the order of writing, from 0; each case's sequence is without gaps in that order. */
    ProducerRecord<String, byte[]> record(long place) {
        long round = (long) underWay * LENGTH;
        return stage(place / round * underWay + place % underWay, (int) (place % round / underWay));
    }

    /** The first stage of a case, by its number from 0. */
    ProducerRecord<String, byte[]> first(long caseNumber) {
        return stage(caseNumber, 0);
    }

    /** The id of a case, by its number. */
    static CaseId caseId(long caseNumber) {
        return new CaseId(new UUID(0x0195_0000_0000_7004L, 0x8000_0000_0000_0000L + caseNumber));
    }

    private ProducerRecord<String, byte[]> stage(long caseNumber, int nth) {
        Template stage = bodies.get((int) (caseNumber % bodies.size())).get(nth);
        CaseId caseId = caseId(caseNumber);
        var envelope = new Envelope(
                new UUID(0x0195_0000_0000_7010L + nth, 0x8000_0000_0000_0000L + caseNumber),
                StageReported.KIND.type(),
                "/ruqsat/invitation-service",
                caseId,
                stage.at(),
                nth + 1L,
                "",
                "2026.1",
                "",
                stage.body().replace(NUMBER, "%07d".formatted(caseNumber)));
        var record = new ProducerRecord<>(
                Topic.STAGES.wireName(), caseId.toString(), envelope.body().getBytes(StandardCharsets.UTF_8));
        envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static List<Template> trail(String division) {
        var review = term(Status.STARTED, StatutoryClock.MIA_REVIEW, division, REGISTERED, REGISTERED);
        var reviewed = term(Status.STOPPED, StatutoryClock.MIA_REVIEW, division, REGISTERED, SENT);
        var approval = term(Status.STARTED, StatutoryClock.KNB_3WD, "KNB", SENT, SENT);
        var approved = term(Status.STOPPED, StatutoryClock.KNB_3WD, "KNB", SENT, ANSWERED);
        var decision = term(Status.STARTED, StatutoryClock.DECISION_1WD, division, ANSWERED, ANSWERED);
        var decided = term(Status.STOPPED, StatutoryClock.DECISION_1WD, division, ANSWERED, AGREED);
        return Stream.of(
                        stage(division, "INV_REGISTERED", "I5", "REGISTERED", REGISTERED, "", review),
                        stage(division, "INV_REVIEW_DONE", "I8", "AWAITING_KNB", SENT, ""),
                        stage(division, "INV_SENT_TO_KNB", "K3", "AWAITING_KNB", SENT, "", reviewed, approval),
                        stage(
                                division,
                                "INV_KNB_ANSWERED",
                                "I9",
                                "AWAITING_DECISION",
                                ANSWERED,
                                "",
                                approved,
                                decision),
                        stage(division, "INV_AGREED", "I10", "AGREED", AGREED, "AGREED", decided))
                .map(Template::of)
                .toList();
    }

    private static ReportedTerm term(Status status, StatutoryClock clock, String body, Instant start, Instant end) {
        String account = body.equals("KNB") ? "KNB" : "MIA_TD";
        return new ReportedTerm(status, account, body, Deadlines.standard().compute(clock, start), end);
    }

    private static StageReported stage(
            String division, String code, String row, String state, Instant at, String result, ReportedTerm... terms) {
        String number = "INV-" + division + "-2026-" + NUMBER;
        return new StageReported(
                number, "S1", code, false, row, state, at, "MIA_TD", division, List.of(terms), result, List.of());
    }
}
