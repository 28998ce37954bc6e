package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An error or a correction found on a sticker. Who made it and how small it is plays no part, so it is not told.
 *
 * @param stickerNumber number of the sticker
 * @param foundOn day on which it was found, a civil date in Kazakhstan
 * @param handover whether the visa was handed over by then (OQ-29)
 */
public record CorrectionFacts(String stickerNumber, LocalDate foundOn, Handover handover) {
    /** Whether the sticker had left the body. */
    public enum Handover {
        BEFORE,
        AFTER
    }

    public CorrectionFacts {
        Objects.requireNonNull(stickerNumber, "stickerNumber");
        Objects.requireNonNull(foundOn, "foundOn");
        Objects.requireNonNull(handover, "handover");
    }
}
