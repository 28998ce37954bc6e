package kz.ruqsat.visa.issued;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.visa.BorderCrossed;
import kz.ruqsat.contracts.visa.VisaUsedUp;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.visa.issued.Crossing.Direction;
import kz.ruqsat.visa.issued.Crossing.Meaning;
import kz.ruqsat.visa.issued.VisaCommand.RecordCrossing;
import kz.ruqsat.visa.issued.VisaStanding.Active;

/**
 * Crossings of the border. Every one is kept; only the exit on a single-entry visa changes where a visa stands (L3). An exit counts also where the
 * entry was never told: whoever leaves has entered.
 *
 * @rule R-131
 */
record Border() {

    Outcome<IssuedVisa> onUnknown(RecordCrossing command, Act act) {
        return Outcome.unchanged("no such visa", List.of(VisaRows.crossedOnUnknown(command.crossing(), act.at())));
    }

    Outcome<IssuedVisa> onEnded(IssuedVisa visa, Crossing crossing, Act act) {
        return Outcome.unchanged(
                "not valid: " + visa.state(),
                List.of(VisaRows.crossed(crossing, visa, Meaning.VISA_NOT_ACTIVE, act.at())));
    }

    Outcome<IssuedVisa> onActive(IssuedVisa visa, Active state, Crossing crossing, Act act) {
        if (crossing.crossedAt().isBefore(visa.issuedAt())) {
            return onEnded(visa, crossing, act);
        }
        boolean spent = crossing.direction() == Direction.EXIT && visa.terms().entries() == EntryKind.SINGLE;
        return spent ? usedUp(visa, crossing, act) : crossed(visa, state, crossing, act);
    }

    private static Outcome<IssuedVisa> usedUp(IssuedVisa visa, Crossing crossing, Act act) {
        IssuedVisa next = visa.now(new VisaStanding.UsedUp(crossing.crossingId()));
        return Outcome.moved(next, "L3")
                .publish(new VisaUsedUp(visa.office().code(), crossing.crossingId(), crossing.crossedAt()))
                .report(StageOfVisa.optional(next))
                .stop(StatutoryClock.VISA_VALIDITY.name())
                .keep(VisaRows.crossed(crossing, visa, Meaning.CLOSED_VISA, act.at()))
                .keep(VisaRows.ended(next, visa.office().code(), crossing.crossedAt(), act.at()))
                .because(Map.of("crossingId", crossing.crossingId(), "crossedAt", crossing.crossedAt()))
                .done();
    }

    private static Outcome<IssuedVisa> crossed(IssuedVisa visa, Active state, Crossing crossing, Act act) {
        return Outcome.moved(visa.now(after(state, crossing)), "L-BORDER")
                .publish(new BorderCrossed(
                        crossing.crossingId(),
                        crossing.direction().name(),
                        crossing.crossedAt(),
                        crossing.borderPoint()))
                .keep(VisaRows.crossed(crossing, visa, Meaning.TAKEN, act.at()))
                .because(Map.of("crossingId", crossing.crossingId(), "direction", crossing.direction()))
                .done();
    }

    /** The latest crossing tells where the holder is, in whatever order they are told. */
    private static Active after(Active state, Crossing crossing) {
        Instant at = crossing.crossedAt();
        Whereabouts told = crossing.direction() == Direction.ENTRY ? Whereabouts.IN_COUNTRY : Whereabouts.ABROAD;
        return at.isBefore(state.since()) ? state : new Active(told, at);
    }
}
