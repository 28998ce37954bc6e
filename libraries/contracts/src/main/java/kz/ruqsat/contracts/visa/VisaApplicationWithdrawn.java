package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * Withdrawn by the applicant. Source: V14.
 *
 * @param invitationCaseId the invitation's case
 * @param body code of the competent body, for example {@code MIA75}
 */
public record VisaApplicationWithdrawn(CaseId invitationCaseId, String body) implements Event {}
