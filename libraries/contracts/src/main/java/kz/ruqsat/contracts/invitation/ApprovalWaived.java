package kz.ruqsat.contracts.invitation;

import kz.ruqsat.contracts.Event;

/**
 * The Ministry of Foreign Affairs has waived the approval on a recorded basis; no request is made and the term for the decision runs. Source:
 * I8a, R-052, R-085, R-090.
 *
 * @param body code of the competent body, always {@code MFA}
 * @param category category of the visa asked for, one that may be waived
 * @param basis code of the basis, for example {@code RECIPROCITY}
 */
public record ApprovalWaived(String body, String category, String basis) implements Event {}
