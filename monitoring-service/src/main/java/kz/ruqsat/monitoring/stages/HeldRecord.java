package kz.ruqsat.monitoring.stages;

/**
 * A record that is put aside.
 *
 * @param sequence its place in the order of its case, 0 if it cannot be read
 * @param status PARKED if the case waits for it, WAITING if it waits behind another, DONE when it is over
 */
public record HeldRecord(Received record, long sequence, Status status, Fault fault, String detail) {

    /** What becomes of it. */
    public enum Status {
        PARKED,
        WAITING,
        DONE
    }

    HeldRecord with(Status next, Fault why, String sentence) {
        return new HeldRecord(record, sequence, next, why, sentence);
    }
}
