package kz.ruqsat.sandbox.year;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.Dispositions;
import kz.ruqsat.sandbox.client.Dispositions.Disposition;
import kz.ruqsat.sandbox.client.Monitoring;
import kz.ruqsat.sandbox.scenario.Digest;
import kz.ruqsat.sandbox.scenario.Findings;
import kz.ruqsat.sandbox.scenario.SeenCase.SeenDisposition;

/** Reads what the parts of a stand have of the year's cases: timeline, findings and what became of KNB's answers. */
final class YearReader {
    private static final String DUTY_OFFICER = "monitoring";

    private final Api invitations;
    private final Dispositions dispositions;
    private final Monitoring monitoring;
    private final SideBySide inFlight;

    YearReader(Api invitations, Api approvals, Api monitoring, SideBySide inFlight) {
        this.invitations = invitations;
        this.dispositions = new Dispositions(approvals);
        this.monitoring = new Monitoring(monitoring);
        this.inFlight = inFlight;
    }

    /** All of them, in the order of their references. */
    List<CaseEnd> cases(Map<String, String> idsByReference) {
        var answers = dispositions.byCase();
        var ends = new ConcurrentLinkedQueue<CaseEnd>();
        inFlight.each(
                idsByReference.entrySet(),
                each -> ends.add(
                        read(each.getKey(), each.getValue(), answers.getOrDefault(each.getValue(), List.of()))));
        return ends.stream().sorted(Comparator.comparing(CaseEnd::reference)).toList();
    }

    private CaseEnd read(String reference, String caseId, List<Disposition> answers) {
        var timeline = withoutSource(monitoring.timeline(DUTY_OFFICER, caseId));
        var findings = Findings.ofPetition(caseId, invitations);
        var seen = answers.stream()
                .map(each -> new SeenDisposition(each.kind(), each.receivedAt()))
                .toList();
        return new CaseEnd(reference, timeline, Digest.trail(reference, Optional.of(timeline), findings, seen));
    }

    // Ten thousand of them stay in memory.
    private static CaseTimeline withoutSource(CaseTimeline all) {
        return new CaseTimeline(all.caseNumber(), all.state(), all.stages(), all.terms(), MissingNode.getInstance());
    }
}
