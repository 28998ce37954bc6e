package kz.ruqsat.berkut.faults;

/** In which way a call fails. */
public enum FaultKind {
    /** Nothing is taken: 503 with {@code Retry-After}. */
    OUTAGE("nothing is taken, 503"),
    /** More than {@code perSecond} calls in a second of real time: 429 with {@code Retry-After}. */
    RATE_LIMIT("more than a number of calls a second are 429"),
    /** The call is carried out, and its answer comes {@code delayMillis} of real time late. */
    SLOW("the answer comes late"),
    /** The connection ends before anything was done. */
    DROPPED_BEFORE("the connection ends, nothing was done"),
    /** The call is carried out, and the connection ends instead of the answer: a request is kept and its receipt lost (CP-19, CP-20). */
    DROPPED_AFTER("it is done, and the connection ends instead of the answer"),
    /** An answer of that {@code status}; nothing was done. */
    STATUS("an HTTP status of choice, nothing was done"),
    /** The call is carried out, and its answer is no JSON. */
    GARBLED("it is done, and the answer is no JSON");

    private final String meaning;

    FaultKind(String meaning) {
        this.meaning = meaning;
    }

    /** What happens, in a few words. */
    public String meaning() {
        return meaning;
    }
}
