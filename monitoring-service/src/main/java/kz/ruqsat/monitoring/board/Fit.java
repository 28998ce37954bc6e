package kz.ruqsat.monitoring.board;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.UnreadableEventException;
import kz.ruqsat.web.deadletters.Content;

/** Whether a record is what its type says, by the contracts that all services share. */
final class Fit {

    private Fit() {}

    /** The first thing in it that does not fit; empty if all does, or its type is unknown here. */
    static Optional<FieldError> misfit(Content content) {
        try {
            EventCatalogue.read(Envelope.read(content.headers(), bytes(content)));
            return Optional.empty();
        } catch (UnreadableEventException misfit) {
            return Optional.of(new FieldError("/body" + misfit.pointer(), "misfit", misfit.getMessage()));
        }
    }

    private static byte[] bytes(Content content) {
        return content.body()
                .map(body -> body.toString().getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> Base64.getDecoder().decode(content.base64()));
    }
}
