package kz.ruqsat.sandbox.scenario;

import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;

/**
 * How a scenario ended.
 *
 * @param scenario which
 * @param cases what monitoring has of its cases
 * @param differences where it did not end as it must; none if all is well
 */
public record ScenarioResult(Scenario scenario, List<CaseTimeline> cases, List<String> differences) {
    public ScenarioResult {
        cases = List.copyOf(cases);
        differences = List.copyOf(differences);
    }

    public boolean isAsTold() {
        return differences.isEmpty();
    }
}
