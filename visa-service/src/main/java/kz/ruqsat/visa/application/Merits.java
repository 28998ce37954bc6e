package kz.ruqsat.visa.application;

import java.util.List;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.reference.GroundStage;
import kz.ruqsat.rulebook.reference.ReferenceData;

/**
 * What of a petition in the country is examined on its merits after acceptance: nobody examined it with an invitation, so it is taken and decided
 * on, and neither turned away at the counter nor returned. Source: R-123.
 */
final class Merits {

    private Merits() {}

    /** Whether a ground is one of the examination of this case. */
    static boolean areOf(VisaApplication file, String ground) {
        return file.petition().isPresent()
                && ReferenceData.current()
                        .grounds()
                        .find(ground)
                        .filter(found -> found.stage() == GroundStage.MIA_REVIEW)
                        .isPresent();
    }

    /** The findings that acceptance looks at. */
    static List<Finding> without(VisaApplication file, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !areOf(file, finding.ground()))
                .toList();
    }
}
