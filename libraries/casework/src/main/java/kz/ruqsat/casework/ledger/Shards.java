package kz.ruqsat.casework.ledger;

import kz.ruqsat.contracts.CaseId;

/** Splits the outbox by case, so that two relays can work side by side while each case stays with one. */
public final class Shards {

    /** A constant, since replicas that disagreed about it could send a case's events out of order. */
    public static final int COUNT = 2;

    private Shards() {}

    static int of(CaseId caseId) {
        return Math.floorMod(caseId.hashCode(), COUNT);
    }
}
