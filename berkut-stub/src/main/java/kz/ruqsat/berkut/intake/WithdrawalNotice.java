package kz.ruqsat.berkut.intake;

import java.time.Instant;
import java.util.UUID;

/** Berkut knows that no answer is wanted any more (K7); {@code withdrawnAt} is that of the first notice. */
public record WithdrawalNotice(UUID requestId, Instant withdrawnAt) {}
