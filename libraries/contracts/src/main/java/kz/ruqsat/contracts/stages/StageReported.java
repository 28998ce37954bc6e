package kz.ruqsat.contracts.stages;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;

/**
 * A stage of a public service, entered by the body that performed it. Source.
 *
 * @param caseNumber the number people use, for example {@code INV-MIA75-2026-0000123}
 * @param service {@code S1} invitations, {@code S2} visas in the country, {@code S3} visas at the MFA and missions
 * @param stage code of the stage, for example {@code INV_REGISTERED}; of an optional stage the name of the new state
 * @param optional true if the Rules do not ask for this stage and it is sent so that every change of state can be seen
 * @param transition row of the state table, for example {@code I5}
 * @param state state of the case afterwards
 * @param happenedAt when it was performed, on the procedure's clock, UTC; not when it was entered
 * @param reporterKind {@code MIA_TD}, {@code MFA} or {@code FOREIGN_MISSION}; no other body reports
 * @param reporter code of the very body, for example {@code MIA75}
 * @param terms the terms this stage started, stopped or found missed
 * @param result of a last stage how the case ended, else empty
 * @param grounds codes of the grounds of a refusal, else empty
 */
public record StageReported(
        String caseNumber,
        String service,
        String stage,
        boolean optional,
        String transition,
        String state,
        Instant happenedAt,
        String reporterKind,
        String reporter,
        List<ReportedTerm> terms,
        String result,
        List<String> grounds)
        implements Event {

    /** Its place in the catalogue. */
    public static final EventKind KIND =
            new EventKind("kz.ruqsat.stages.stage-reported.v1", Topic.STAGES, StageReported.class);

    public StageReported {
        terms = List.copyOf(terms);
        grounds = List.copyOf(grounds);
    }
}
