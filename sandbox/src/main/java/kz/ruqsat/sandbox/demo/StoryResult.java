package kz.ruqsat.sandbox.demo;

import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;

/**
 * How a story ended.
 *
 * @param story which
 * @param cases what monitoring has of its cases
 * @param differences where it did not end as it must; none if all is well
 */
public record StoryResult(Story story, List<CaseTimeline> cases, List<String> differences) {
    public StoryResult {
        cases = List.copyOf(cases);
        differences = List.copyOf(differences);
    }

    public boolean isAsTold() {
        return differences.isEmpty();
    }
}
