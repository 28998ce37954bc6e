package kz.ruqsat.contracts.invitation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * Annulled, on grounds or because the inviter asked for it. Source: I16.
 *
 * @param registrationNumber ten digits
 * @param body code of the competent body, for example {@code MIA75}
 * @param grounds codes of the grounds; none where the inviter asked
 * @param basis {@code GROUND} or {@code INVITER_REQUEST}; empty in a body from before there were two, which is a {@code GROUND}
 */
public record InvitationAnnulled(
        String registrationNumber,
        String body,
        List<String> grounds,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String basis) implements Event {

    public InvitationAnnulled {
        grounds = List.copyOf(grounds);
    }
}
