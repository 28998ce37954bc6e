package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The facts of a visa application that decide on fingerprints.
 *
 * @param appliedOn date of the visa application, which fixes age and version of the rule
 * @param birthDate date of birth
 * @param form sticker or electronic
 * @param visit whether a mission is visited
 * @param place where the prints would be taken: mission id or division code
 * @param whereabouts where the person is
 * @param category category of the visa, empty if it plays no part
 * @param exemption exemption that is claimed
 * @param register what the state register of prints says
 */
public record FingerprintFacts(
        LocalDate appliedOn,
        LocalDate birthDate,
        VisaForm form,
        MissionVisit visit,
        String place,
        Whereabouts whereabouts,
        String category,
        Exemption exemption,
        Register register) {

    /** What the state register says of earlier prints. */
    public enum Register {
        /** It was not asked, or did not answer. */
        NOT_ASKED,
        NO_RECORD,
        ON_RECORD
    }

    /**
     * An exemption that is claimed.
     *
     * @param code code of the table of exemptions, empty for none
     * @param basis what it rests on, as recorded; empty if nothing is
     */
    public record Exemption(String code, String basis) {
        /** No exemption is claimed. */
        public static final Exemption NONE = new Exemption("", "");

        public Exemption {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(basis, "basis");
        }
    }

    public FingerprintFacts {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(whereabouts, "whereabouts");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(exemption, "exemption");
        Objects.requireNonNull(register, "register");
        if (appliedOn.isBefore(birthDate)) {
            throw new IllegalArgumentException("Nobody applies before being born");
        }
    }

    /** The facts of a person of whom no exemption and no earlier record is known. */
    public FingerprintFacts(LocalDate appliedOn, LocalDate birthDate, VisaForm form, MissionVisit visit, String place) {
        this(appliedOn, birthDate, form, visit, place, Whereabouts.NOT_TOLD, "", Exemption.NONE, Register.NOT_ASKED);
    }
}
