package kz.ruqsat.webhooks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.casework.StageDuties;
import kz.ruqsat.casework.StageDuties.Place;

/**
 * A place in the list of stages as integrators carry it: it comes with each message, and a replay begins from it.
 *
 * @param place the stage that stands there
 */
public record Position(Place place) {

    /** What stands for the beginning of the list. */
    public static final String BEGINNING = "start";

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,16})\\.(\\d{1,18})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads one; empty for anything that was never given out in this form. */
    public static Optional<Position> read(String text) {
        if (text.equals(BEGINNING)) {
            return Optional.of(new Position(StageDuties.START));
        }
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? Optional.of(read(parts)) : Optional.empty();
    }

    private static Position read(Matcher parts) {
        Instant recordedAt = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
        return new Position(new Place(recordedAt, UUID.fromString(parts.group(3)), Long.parseLong(parts.group(2))));
    }

    /** Microseconds of the recording, place among the stages of the case, case. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.recordedAt()) + "." + place.sequence() + "."
                + place.caseId();
    }

    /** Where a reader stands to whom this stage is the next. */
    public Place before() {
        return new Place(place.recordedAt(), place.caseId(), place.sequence() - 1);
    }
}
