package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * A term as a stage told of it.
 *
 * @param status what the stage did to it: STARTED, STOPPED or MISSED
 * @param account kind of the body whose time it is; empty where nobody can be late
 * @param dueBefore first instant that is late
 * @param explanation the computation in one line
 */
public record StageTerm(
        String status,
        String clock,
        String account,
        String body,
        Instant startedAt,
        Instant dueBefore,
        LocalDate lastDay,
        Instant endedAt,
        String rule,
        String explanation) {

    static StageTerm of(ReportedTerm term) {
        var computation = term.computation();
        return new StageTerm(
                term.status().name(),
                computation.clock().name(),
                term.account(),
                term.body(),
                computation.eventAt(),
                computation.dueBefore(),
                computation.lastDay(),
                term.endedAt(),
                computation.rule(),
                computation.explain());
    }
}
