package kz.ruqsat.casework.deadletters;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.ParkedRecords;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.casework.ledger.Rehearsal;
import kz.ruqsat.web.deadletters.Effects;
import kz.ruqsat.web.deadletters.Repair;
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

    static Line repaired(String by, Instant at, Repair repair) {
        String value = Base64.getEncoder().encodeToString(repair.value());
        return new Line(taken(Step.REPAIR, by, at, "", "", Effects.NONE), repair.headers(), value);
    }

    static Line tried(String by, Instant at, Rehearsal rehearsal) {
        Taken taken = switch (rehearsal.result()) {
            case WorkResult.Done _ ->
                taken(Step.DRY_RUN, by, at, Taken.HANDLED, "It would be handled.", rehearsal.effects());
            case WorkResult.Duplicate _ ->
                taken(Step.DRY_RUN, by, at, Taken.REPEAT, "The same was handled before.", Effects.NONE);
            case WorkResult.Parked(var reason) -> taken(Step.DRY_RUN, by, at, Taken.PARKED, reason, Effects.NONE);
            case WorkResult other ->
                taken(Step.DRY_RUN, by, at, Taken.PARKED, other.getClass().getSimpleName(), Effects.NONE);
        };
        return new Line(taken, Map.of(), "");
    }

    static Line approved(String by, Instant at) {
        return new Line(taken(Step.APPROVAL, by, at, "", "", Effects.NONE), Map.of(), "");
    }

    static Line setAside(String by, Instant at, String reason) {
        return new Line(taken(Step.SET_ASIDE, by, at, "", reason, Effects.NONE), Map.of(), "");
    }

    private static Taken taken(Step step, String by, Instant at, String outcome, String sentence, Effects effects) {
        return new Taken(step, by, at, at, outcome, sentence, effects);
    }

    /** The record as this step mended it; empty if it did not. */
    Optional<ParkedRecords.Entry> mended(ParkedRecords.Entry original) {
        return taken.step() == Step.REPAIR ? Optional.of(original.mended(headers, value)) : Optional.empty();
    }
}
