package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * A visa was applied for on the invitation; until that application ends there is no other on it. Source: V1, R-132, R-133.
 *
 * @param registrationNumber ten digits
 * @param applicationCaseId case of the application
 */
public record InvitationTakenUp(String registrationNumber, CaseId applicationCaseId) implements Event {}
