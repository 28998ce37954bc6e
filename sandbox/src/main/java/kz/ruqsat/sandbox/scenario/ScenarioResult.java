package kz.ruqsat.sandbox.scenario;

import java.util.List;

/**
 * How a scenario ended.
 *
 * @param scenario which
 * @param steps as they went, up to the one that failed
 * @param cases what the stand showed of its cases in the end
 * @param differences where it did not end as it must; none if all is well
 */
public record ScenarioResult(
        Scenario scenario, List<ToldStep> steps, List<SeenCase> cases, List<Difference> differences) {
    public ScenarioResult {
        steps = List.copyOf(steps);
        cases = List.copyOf(cases);
        differences = List.copyOf(differences);
    }

    public boolean isAsTold() {
        return differences.isEmpty();
    }

    /** Its own part of the digest of a run, to find out which scenario differs. */
    String digest() {
        return Digest.of(List.of(this));
    }
}
