package kz.ruqsat.casework;

/** Why a record was put aside, and what helps. */
public enum ParkedReason {
    // spotless:off
    UNREADABLE  ("Not even its case is known. Repair it with the headers it should have had, or set it aside."),
    OTHER_KEY   ("It names another case than its key. Repair it with the headers it should have had, or set it aside."),
    OTHER_MAJOR ("Update this service and send the record again, or repair it to a version that is known here."),
    MISFIT      ("Repair its body, try it, and send it again."),
    PROGRAM     ("The program fails on it. Update the service or repair the record, try it, and send it again."),
    REFUSED     ("The case did not take it as it stood. Once it does, try the record and send it again."),
    DATABASE    ("The database does not take what follows from it. Repair the record or what is in its way, try it, and send it again."),
    BEHIND      ("It follows by itself once the record before it is handled."),
    GAP         ("It follows by itself once the missing record has come."),
    OTHER_TYPE  ("It was kept and gone on from; nothing waits for it."),
    /** Put aside before reasons were told apart. */
    NOT_TOLD    ("Try it, and send it again once that ends well.");
    // spotless:on

    private final String advice;

    ParkedReason(String advice) {
        this.advice = advice;
    }

    /** True if nothing is wrong with the record itself; it was not handled, only kept. */
    public boolean isWaiting() {
        return this == BEHIND || this == GAP || this == OTHER_TYPE;
    }

    /** What to do next, in a sentence. */
    public String advice() {
        return advice;
    }
}
