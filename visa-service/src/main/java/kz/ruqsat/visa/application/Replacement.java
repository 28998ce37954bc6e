package kz.ruqsat.visa.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.UUID;
import kz.ruqsat.rulebook.facts.ReplacedVisa;

/**
 * Whether an application takes the place of an invalid visa.
 *
 * @rule R-022
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Replacement.OfNothing.class, name = "NOTHING"),
    @JsonSubTypes.Type(value = Replacement.OfVisa.class, name = "INVALID_VISA")
})
public sealed interface Replacement {

    /** It takes the place of none. */
    Replacement NOTHING = new OfNothing();

    /** None is named. */
    record OfNothing() implements Replacement {}

    /**
     * A visa is named.
     *
     * @param visaId its id
     * @param visa as it stood when the application was filed; once invalid it stays so
     */
    record OfVisa(UUID visaId, ReplacedVisa visa) implements Replacement {
        public OfVisa {
            Objects.requireNonNull(visaId, "visaId");
            Objects.requireNonNull(visa, "visa");
        }
    }

    /** Id of the visa whose place it takes; empty if there is none. */
    default String previousVisa() {
        return this instanceof OfVisa named ? named.visaId().toString() : "";
    }
}
