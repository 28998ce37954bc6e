package kz.ruqsat.contracts.invitation;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A petition for one invitee was filed. Source: state table I1, I2.
 *
 * @param petitionId folder of all invitees of the same petition
 * @param caseNumber the number people use
 * @param body code of the competent body, for example {@code MIA75}
 * @param category visa category asked for
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param placeOfIssuance mission id, or {@code EVISA}
 * @param contentHash hash of what was filed, so that it can be held against the receipt
 */
public record PetitionSubmitted(
        UUID petitionId,
        String caseNumber,
        String body,
        String category,
        String entries,
        String placeOfIssuance,
        String contentHash)
        implements Event {}
