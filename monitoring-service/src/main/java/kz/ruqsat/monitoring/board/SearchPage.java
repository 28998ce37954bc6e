package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Optional;

/**
 * Cases whose number fits.
 *
 * @param sentence what was found, or how to ask
 */
public record SearchPage(String q, String sentence, List<Hit> hits) {

    /** Where to go at once: to the only case that fits. */
    Optional<String> onlyHit() {
        return hits.size() == 1 ? Optional.of(hits.getFirst().href()) : Optional.empty();
    }

    /** A case that fits. */
    public record Hit(
            String caseId, String number, String href, String service, String state, String body, Moment happened) {}
}
