package kz.ruqsat.web.problem;

import kz.ruqsat.contracts.Refusal;

/** Carries a refusal out of a resource or filter; answered as its problem and never logged as a fault. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    /**
     * Wraps a refusal.
     *
     * @throws IllegalArgumentException if its problem is none of {@link ProblemType}
     */
    public RefusedException(Refusal refusal) {
        super(ProblemType.named(refusal.problem()).kebabName(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
