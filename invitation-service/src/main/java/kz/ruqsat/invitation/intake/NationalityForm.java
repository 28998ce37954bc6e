package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.rulebook.facts.Nationality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Citizenship, or what stands in its place.
 *
 * @param country of a citizen
 * @param residence country of permanent residence of a stateless person; may be left out
 * @param documentIssuer country that issued a stateless person's travel document; may be left out
 */
public record NationalityForm(
        @NotNull Kind kind,
        @Size(max = 2) @Schema(examples = "IN") String country,
        @Size(max = 2) String residence,
        @Size(max = 2) String documentIssuer) {

    /** Citizen of a state or stateless. */
    public enum Kind {
        CITIZEN,
        STATELESS
    }

    public NationalityForm {
        country = country == null ? "" : country;
        residence = residence == null ? "" : residence;
        documentIssuer = documentIssuer == null ? "" : documentIssuer;
    }

    Nationality nationality() {
        return switch (kind) {
            case CITIZEN -> new Nationality.Citizen(country);
            case STATELESS -> new Nationality.Stateless(residence, documentIssuer);
        };
    }
}
