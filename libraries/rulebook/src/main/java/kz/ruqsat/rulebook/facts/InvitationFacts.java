package kz.ruqsat.rulebook.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Objects;

/** What the register of invitations says to a visa application. Source. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InvitationFacts.NotNamed.class, name = "NOT_NAMED"),
    @JsonSubTypes.Type(value = InvitationFacts.Freed.class, name = "FREED"),
    @JsonSubTypes.Type(value = InvitationFacts.NotFound.class, name = "NOT_FOUND"),
    @JsonSubTypes.Type(value = InvitationFacts.Unavailable.class, name = "UNAVAILABLE"),
    @JsonSubTypes.Type(value = InvitationFacts.Found.class, name = "FOUND")
})
public sealed interface InvitationFacts {

    /** The application names none. */
    record NotNamed() implements InvitationFacts {}

    /**
     * The application names none, and something frees from it.
     *
     * @param basis rule id such as R-060, or the treaty
     */
    record Freed(String basis) implements InvitationFacts {
        public Freed {
            Objects.requireNonNull(basis, "basis");
        }
    }

    /** The register knows none with this number. */
    record NotFound() implements InvitationFacts {}

    /** The register did not answer. Source: R-044. */
    record Unavailable() implements InvitationFacts {}

    /**
     * The register holds it.
     *
     * @param number its number
     * @param state how it stands
     * @param agreed the visa that was agreed, its place of issuance included
     * @param goodUntil last day on which a visa may be asked for on it (OQ-16)
     * @param person whose it is
     */
    record Found(String number, State state, VisaAsked agreed, LocalDate goodUntil, Person person)
            implements InvitationFacts {
        public Found {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(agreed, "agreed");
            Objects.requireNonNull(goodUntil, "goodUntil");
            Objects.requireNonNull(person, "person");
        }
    }

    /** How an invitation stands. */
    enum State {
        AGREED,
        NOT_AGREED,
        USED,
        EXPIRED,
        ANNULLED
    }

    /** Whether the applicant is the invited person. */
    enum Person {
        SAME,
        ANOTHER,
        NOT_COMPARED
    }
}
