package kz.ruqsat.sandbox.year;

import java.util.List;
import kz.ruqsat.sandbox.client.CaseTimeline;

/**
 * A case as the stand had it at the end of the year.
 *
 * @param reference its name in every run of the plan
 * @param timeline as monitoring-service has it
 * @param trail its lines of the digest
 */
record CaseEnd(String reference, CaseTimeline timeline, List<String> trail) {
    CaseEnd {
        trail = List.copyOf(trail);
    }
}
