package kz.ruqsat.monitoring.stages;

/** Why a record was not taken. */
public enum Fault {
    /** It is no CloudEvent, or its body is no stage. */
    UNREADABLE(true),
    /** A field holds what cannot be. */
    IMPOSSIBLE(true),
    /** Its key is another case than its subject, so its order is not that of the case. */
    WRONG_KEY(true),
    /** A version of the contract that is not known here. */
    UNKNOWN_VERSION(true),
    /** The reporter is none of the three kinds of body that report. */
    NOT_A_REPORTER(true),
    /** It is said to have happened later than the clock of the procedure has come. */
    FROM_THE_FUTURE(true),
    /** A sequence number that was taken already came again with another event. */
    FORK(true),
    /** The database refuses it, whatever is done. */
    REFUSED_BY_DATABASE(true),
    /** An earlier record of the case is missing. */
    GAP(false),
    /** Nothing wrong with it; it waits behind a record of its case. */
    BEHIND(false);

    private final boolean ofItself;

    Fault(boolean ofItself) {
        this.ofItself = ofItself;
    }

    /** True if the record itself is at fault; false if it is taken as soon as those before it are. */
    public boolean isOfItself() {
        return ofItself;
    }
}
