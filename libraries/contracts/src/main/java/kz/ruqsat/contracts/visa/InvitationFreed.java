package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * The application on the invitation ended without a visa; another one may follow. Source: V6, V10, V14, R-164.
 *
 * @param registrationNumber ten digits
 * @param applicationCaseId case of the application that ended
 * @param reason {@code REFUSED} or {@code WITHDRAWN}
 */
public record InvitationFreed(String registrationNumber, CaseId applicationCaseId, String reason) implements Event {}
