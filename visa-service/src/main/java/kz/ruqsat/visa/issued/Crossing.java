package kz.ruqsat.visa.issued;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A crossing of the border as the Border Service tells it.
 *
 * @param crossingId id in its register
 * @param stickerNumber number of the visa that was shown, also where no such visa is known
 * @param direction in or out
 * @param crossedAt when, UTC
 * @param borderPoint code of the border point
 */
public record Crossing(
        UUID crossingId, String stickerNumber, Direction direction, Instant crossedAt, String borderPoint) {

    /** In or out. */
    public enum Direction {
        ENTRY,
        EXIT
    }

    /** What a crossing meant for the visa that was shown. */
    public enum Meaning {
        /** The visa is valid and stays so. */
        TAKEN,
        /** It closed the visa (L3). */
        CLOSED_VISA,
        /** The visa was not valid, or not yet. */
        VISA_NOT_ACTIVE,
        /** No such visa is in the register. */
        VISA_UNKNOWN;

        /** What a crossing meant for a visa as it stands after it. */
        public static Meaning of(Crossing crossing, IssuedVisa after) {
            if (after.standing() instanceof VisaStanding.UsedUp(UUID exit) && exit.equals(crossing.crossingId())) {
                return CLOSED_VISA;
            }
            boolean held = after.isActive() && !crossing.crossedAt().isBefore(after.issuedAt());
            return held ? TAKEN : VISA_NOT_ACTIVE;
        }
    }

    public Crossing {
        Objects.requireNonNull(crossingId, "crossingId");
        Objects.requireNonNull(stickerNumber, "stickerNumber");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(crossedAt, "crossedAt");
        Objects.requireNonNull(borderPoint, "borderPoint");
    }
}
