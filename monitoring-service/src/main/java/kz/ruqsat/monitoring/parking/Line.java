package kz.ruqsat.monitoring.parking;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.web.deadletters.Effects;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;

/**
 * A step as it is kept.
 *
 * @param taken what was done; of a new one {@code recordedAt} is the database's to say
 * @param headers of a repair: as they were mended; else empty
 * @param value of a repair: the bytes, base64; else empty
 */
record Line(Taken taken, Map<String, String> headers, String value) {

    /** A step that mends nothing. */
    static Line of(Step step, String by, Instant at, String outcome, String sentence, Effects effects) {
        return new Line(new Taken(step, by, at, at, outcome, sentence, effects), Map.of(), "");
    }

    /** A row as JSON of the database has it; steps of the service itself are told in the same words. */
    record Written(
            String step,
            String by,
            Instant at,
            Instant recordedAt,
            String outcome,
            String sentence,
            Effects effects,
            Map<String, String> headers,
            String value) {

        Optional<Line> line() {
            return switch (step) {
                case "IGNORED_UNKNOWN_TYPE" -> Optional.empty();
                case "TAKEN" -> Optional.of(line(Step.REDRIVE, Taken.HANDLED));
                case "OVERTAKEN" -> Optional.of(line(Step.REDRIVE, Taken.REPEAT));
                case "SENT_AGAIN" -> Optional.of(line(Step.REDRIVE, Taken.PARKED));
                default -> Optional.of(line(Step.valueOf(step), outcome));
            };
        }

        private Line line(Step what, String cameOfIt) {
            Effects caused = effects == null ? Effects.NONE : effects;
            return new Line(
                    new Taken(what, by, at, recordedAt, cameOfIt, sentence, caused),
                    headers == null ? Map.of() : headers,
                    value == null ? "" : value);
        }
    }
}
