package kz.ruqsat.contracts.invitation;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * A visa was issued on the invitation, which is thereby spent. Source: I14.
 *
 * @param registrationNumber ten digits
 * @param visaId the visa
 */
public record InvitationUsed(String registrationNumber, UUID visaId) implements Event {}
