package kz.ruqsat.invitation.intake;

import java.util.List;
import java.util.UUID;
import kz.ruqsat.invitation.counter.CaseView;

/**
 * What the inviter gets for a petition.
 *
 * @param petitionId folder of the cases
 * @param contentHash hash of the request's exact bytes
 * @param rulebook version of the rules on the day of filing
 * @param cases one for each invitee, in their order
 * @param expected due dates to reckon with
 */
public record Receipt(
        UUID petitionId, String contentHash, String rulebook, List<CaseView> cases, List<Expected> expected) {}
