package kz.ruqsat.rulebook.rules.fingerprints;

import java.util.Optional;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Where prints are taken: abroad at a mission, in the country at a territorial division. Source: R-105.
 *
 * @param code mission id or division code, as given
 * @param kind what it is
 * @param phrase how it is named
 */
record PrintsPlace(String code, Kind kind, Optional<Sentence> phrase) {
    enum Kind {
        MISSION,
        DIVISION,
        NEITHER
    }

    static PrintsPlace of(String code, ReferenceData data) {
        Optional<Mission> mission = data.missions().find(code);
        if (mission.isPresent()) {
            return new PrintsPlace(code, Kind.MISSION, mission.map(Words::mission));
        }
        return DivisionCode.faultOf(code, data.identifierFormats()) == Fault.NONE
                ? new PrintsPlace(
                        code,
                        Kind.DIVISION,
                        Optional.of(Sentence.phrase("division").text("division", code)))
                : new PrintsPlace(code, Kind.NEITHER, Optional.empty());
    }

    boolean isRightFor(Whereabouts whereabouts) {
        return switch (whereabouts) {
            case ABROAD -> kind == Kind.MISSION;
            case IN_COUNTRY -> kind == Kind.DIVISION;
            case NOT_TOLD -> kind != Kind.NEITHER;
        };
    }

    /** The sentence with the place in it. */
    Sentence in(Sentence sentence) {
        return phrase.map(named -> sentence.phrase("place", named)).orElseGet(() -> sentence.text("place", code));
    }
}
