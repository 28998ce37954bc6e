package kz.ruqsat.approval.request;

import java.util.UUID;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/**
 * A reply that took effect. Replay is known by it and by the state, never by age, since late answers are lawful (R-092, P-K3).
 *
 * @param jti its unique id
 * @param said what it said
 */
public record Heard(UUID jti, Answer said) {}
