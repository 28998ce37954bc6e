package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * The application on the invitation ended without a visa or was returned; another one may follow. Source: V2, V6, V10, V14, R-164.
 *
 * @param registrationNumber ten digits
 * @param applicationCaseId case of the application that holds it no longer
 * @param reason {@code REFUSED}, {@code WITHDRAWN} or {@code RETURNED}
 */
public record InvitationFreed(String registrationNumber, CaseId applicationCaseId, String reason) implements Event {}
