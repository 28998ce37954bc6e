package kz.ruqsat.contracts.visa;

import java.util.UUID;
import kz.ruqsat.contracts.Event;

/**
 * Carried out, together with the move of the visa. Source: state model 5, L5, L6.
 *
 * @param visaId the visa it was about
 * @param operation {@code EXTEND}, {@code RESTORE}, {@code REDUCE} or {@code CANCEL}
 * @param body code of the body, for example {@code MIA75}
 * @param newVisa id of the visa that was given; empty if there is none
 */
public record OperationExecuted(UUID visaId, String operation, String body, String newVisa) implements Event {}
