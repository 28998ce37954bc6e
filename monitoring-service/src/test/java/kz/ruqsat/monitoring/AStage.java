package kz.ruqsat.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.ReportedTerm.Status;
import kz.ruqsat.contracts.stages.StageReported;

/** A stage record that is right in every field; a test names what deviates. */
public final class AStage {

    private final CaseId caseId;
    private final long sequence;
    private final UUID eventId = UUID.randomUUID();
    private final List<ReportedTerm> terms = new ArrayList<>();
    private String number;
    private String stage = "INV_REGISTERED";
    private String state = "REGISTERED";
    private Instant at = Instant.parse("2026-03-10T03:00:00Z");
    private String reporterKind = "MIA_TD";
    private String reporter = "MIA75";
    private String service = "S1";
    private String result = "";
    private List<String> grounds = List.of();

    private AStage(CaseId caseId, long sequence) {
        this.caseId = caseId;
        this.sequence = sequence;
        this.number = "INV-MIA75-2026-" + Math.floorMod(caseId.hashCode(), 10_000_000);
    }

    public static AStage of(CaseId caseId, long sequence) {
        return new AStage(caseId, sequence);
    }

    public AStage numbered(String caseNumber) {
        number = caseNumber;
        return this;
    }

    public AStage stage(String code, String stateAfterwards) {
        stage = code;
        state = stateAfterwards;
        return this;
    }

    public AStage at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    public AStage by(String kind, String body) {
        reporterKind = kind;
        reporter = body;
        return this;
    }

    public AStage service(String code) {
        service = code;
        return this;
    }

    public AStage result(String how, String... groundCodes) {
        result = how;
        grounds = List.of(groundCodes);
        return this;
    }

    public AStage starts(StatutoryClock clock, String account, String body) {
        return term(Status.STARTED, clock, account, body, at, at);
    }

    public AStage stops(StatutoryClock clock, String account, String body, String startedAt) {
        return term(Status.STOPPED, clock, account, body, Instant.parse(startedAt), at);
    }

    public AStage misses(StatutoryClock clock, String account, String body, String startedAt) {
        return term(Status.MISSED, clock, account, body, Instant.parse(startedAt), at);
    }

    /** A term whose computation is not the plain one of its start. */
    public AStage tells(Status status, String account, String body, Computation computation) {
        terms.add(new ReportedTerm(status, account, body, computation, at));
        return this;
    }

    private AStage term(Status status, StatutoryClock clock, String account, String body, Instant start, Instant end) {
        terms.add(new ReportedTerm(status, account, body, Deadlines.standard().compute(clock, start), end));
        return this;
    }

    public CaseId caseId() {
        return caseId;
    }

    public StageReported reported() {
        return new StageReported(
                number, service, stage, false, "I5", state, at, reporterKind, reporter, terms, result, grounds);
    }

    public Envelope envelope() {
        return envelope(EventCatalogue.write(reported()));
    }

    public Envelope envelope(String body) {
        return envelope(StageReported.KIND.type(), body);
    }

    public Envelope envelope(String type, String body) {
        return new Envelope(eventId, type, "/ruqsat/invitation-service", caseId, at, sequence, "", "2026.1", "", body);
    }
}
