package kz.ruqsat.approval.berkut;

import java.time.Instant;
import kz.ruqsat.approval.request.RecordPosition;

/**
 * A record of the reply topic as it came.
 *
 * @param position where it stands
 * @param value its bytes; empty if there are none
 * @param signature header with the signature; empty if there is none
 * @param receivedAt when it reached our boundary, UTC
 */
public record Arrival(RecordPosition position, byte[] value, String signature, Instant receivedAt) {}
