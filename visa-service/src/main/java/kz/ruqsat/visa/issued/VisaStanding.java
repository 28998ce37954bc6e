package kz.ruqsat.visa.issued;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.visa.application.Office;

/** Where an issued visa stands; every end is final. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisaStanding.Active.class, name = "ACTIVE"),
    @JsonSubTypes.Type(value = VisaStanding.Expired.class, name = "EXPIRED"),
    @JsonSubTypes.Type(value = VisaStanding.UsedUp.class, name = "USED_UP"),
    @JsonSubTypes.Type(value = VisaStanding.Invalid.class, name = "INVALID"),
    @JsonSubTypes.Type(value = VisaStanding.Cancelled.class, name = "CANCELLED"),
    @JsonSubTypes.Type(value = VisaStanding.Superseded.class, name = "SUPERSEDED")
})
public sealed interface VisaStanding {

    /** Its name in the published state table. */
    default String code() {
        return switch (this) {
            case Active _ -> "ACTIVE";
            case Expired _ -> "EXPIRED";
            case UsedUp _ -> "USED_UP";
            case Invalid _ -> "INVALID";
            case Cancelled _ -> "CANCELLED";
            case Superseded _ -> "SUPERSEDED";
        };
    }

    /**
     * Valid.
     *
     * @param whereabouts where the holder is, by the last crossing of the border or else by the place of issue
     * @param since moment from which that is known, UTC; crossings are not always told in their order
     */
    record Active(Whereabouts whereabouts, Instant since) implements VisaStanding {

        /** As it begins: a division issues to whoever is in the country, a mission and the portal to whoever is not. */
        public static Active issuedBy(Office office, Instant at) {
            Whereabouts whereabouts = switch (office.kind()) {
                case MIA_TD -> Whereabouts.IN_COUNTRY;
                case FOREIGN_MISSION, VMP -> Whereabouts.ABROAD;
                case MFA -> Whereabouts.NOT_TOLD;
            };
            return new Active(whereabouts, at);
        }
    }

    /** Its last day is over. */
    record Expired() implements VisaStanding {}

    /**
     * The single entry is spent.
     *
     * @param crossingId the exit
     */
    record UsedUp(UUID crossingId) implements VisaStanding {}

    /**
     * A correction was found in it.
     *
     * @param foundBy code of the body that found it
     * @param finderKind kind of that body
     * @param madeBy whose fault it is
     * @param foundOn civil date in Kazakhstan
     * @param application case of the application filed last to take its place; empty if there is none
     * @param newVisa id of the visa issued in its place; empty if there is none
     */
    record Invalid(
            String foundBy,
            BodyKind finderKind,
            CorrectionMadeBy madeBy,
            LocalDate foundOn,
            String application,
            String newVisa)
            implements VisaStanding {

        /** As it is found, with nothing in its place. */
        static Invalid found(String by, BodyKind kind, CorrectionMadeBy madeBy, LocalDate on) {
            return new Invalid(by, kind, madeBy, on, "", "");
        }

        /** The same, with what is to take or has taken its place. */
        Invalid followedBy(String applicationCase, String visa) {
            return new Invalid(foundBy, finderKind, madeBy, foundOn, applicationCase, visa);
        }
    }

    /**
     * Cancelled.
     *
     * @param ground code of the ground of cancellation
     * @param body code of the body that cancelled it
     */
    record Cancelled(String ground, String body) implements VisaStanding {}

    /**
     * Another visa has taken its place.
     *
     * @param newVisa id of that visa
     */
    record Superseded(UUID newVisa) implements VisaStanding {}
}
