package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.SeenRecord;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.scenario.SeenCase.SeenDisposition;

/** What a stand would show. */
public final class CannedCases {
    private CannedCases() {}

    /** A case with a late answer. */
    public static SeenCase lena(CaseTimeline timeline) {
        var answer = new SeenRecord(
                "berkut.approval.replies.v1",
                2,
                17,
                "0195f29f-11aa-7bbc-8ccd-0123456789ab",
                Map.of("content-type", "application/json"),
                "{\"answer\": \"APPROVED\", \"sealedReason\": \"<b>\"}".getBytes(StandardCharsets.UTF_8));
        var notice = new SeenRecord(
                StandTopics.NOTICES,
                2,
                5,
                "0195f29f-11aa-7bbc-8ccd-0123456789ab",
                Map.of("ce_type", "kz.ruqsat.notices.notice-given.v1"),
                "{\"notice\": \"INV_REFUSED\", \"recipients\": [\"INVITER\"]}".getBytes(StandardCharsets.UTF_8));
        return new SeenCase(
                "lena",
                "0195f29f-11aa-7bbc-8ccd-0123456789ab",
                JsonNodeFactory.instance.objectNode().put("body", "MIA75"),
                Optional.of(timeline),
                List.of("R-073 PASSED", "R-086 PASSED"),
                List.of(answer, notice),
                List.of(new SeenDisposition("LATE_ACCEPTED", Instant.parse("2026-03-27T06:00:00Z"))),
                1);
    }

    /** A scenario of the catalogue that ended with this case. */
    public static ScenarioResult result(Scenario scenario, SeenCase seen, Difference... differences) {
        var step =
                new ToldStep(Instant.parse("2026-03-18T06:00:00Z"), "Steppe Trade LLP invites <Lena>", "case 4", true);
        return new ScenarioResult(scenario, List.of(step), List.of(seen), List.of(differences));
    }
}
