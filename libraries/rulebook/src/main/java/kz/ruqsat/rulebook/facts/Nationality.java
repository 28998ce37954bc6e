package kz.ruqsat.rulebook.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** Citizenship of the invitee, or what stands in its place. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Nationality.Citizen.class, name = "CITIZEN"),
    @JsonSubTypes.Type(value = Nationality.Stateless.class, name = "STATELESS")
})
public sealed interface Nationality {

    /**
     * A citizen; with two citizenships that of the passport used for the trip (OQ-05).
     *
     * @param country ISO 3166-1 alpha-2
     */
    record Citizen(String country) implements Nationality {
        public Citizen {
            Objects.requireNonNull(country, "country");
        }
    }

    /**
     * A stateless person. Source: R-075.
     *
     * @param residence country of permanent residence, alpha-2, empty if there is none
     * @param documentIssuer country that issued the travel document, alpha-2, empty if unknown
     */
    record Stateless(String residence, String documentIssuer) implements Nationality {
        public Stateless {
            Objects.requireNonNull(residence, "residence");
            Objects.requireNonNull(documentIssuer, "documentIssuer");
        }
    }
}
