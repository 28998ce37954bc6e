package kz.ruqsat.visa.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.AgreedInvitation;

/**
 * What an application rests on; there is none without the one or the other.
 *
 * @rule R-050 R-060 R-136
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "basis")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Basis.Invited.class, name = "INVITATION"),
    @JsonSubTypes.Type(value = Basis.NotNeeded.class, name = "NOT_NEEDED"),
    @JsonSubTypes.Type(value = Basis.Petitioned.class, name = "PETITION")
})
public sealed interface Basis {

    /** An invitation, as agreed. */
    record Invited(AgreedInvitation invitation) implements Basis {}

    /** The inviter's petition at a division, for a foreigner who is in the country. */
    record Petitioned(Petition petition) implements Basis {}

    /**
     * No invitation is needed.
     *
     * @param reason id of the rule such as R-060, or the treaty
     */
    record NotNeeded(String reason) implements Basis {
        public NotNeeded {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("It is recorded why no invitation is needed (R-050, R-060)");
            }
        }
    }
}
