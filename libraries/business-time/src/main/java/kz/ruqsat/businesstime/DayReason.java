package kz.ruqsat.businesstime;

/** Why a day of a computation was counted or passed over. */
public enum DayReason {
    /** Counted. */
    COUNTED,
    /** Counted although it is a weekend day: the Government made it a working day. */
    WORKING_WEEKEND,
    /** Not counted: weekend. */
    WEEKEND,
    /** Not counted: holiday. */
    HOLIDAY,
    /** Not counted: day off in place of a holiday that fell on a weekend. */
    SHIFTED,
    /** Not counted: day off moved by the Government. */
    TRANSFERRED,
    /** Not counted: religious day off. */
    RELIGIOUS,
    /** Not counted: a working day on which the term stood still. */
    SUSPENDED,
    /** Neither counted nor passed over: the working day on which a term ends whose own last day was a day off. */
    ROLLED_TO;

    static DayReason ofDayOff(DayKind kind) {
        return switch (kind) {
            case WEEKEND -> WEEKEND;
            case HOLIDAY -> HOLIDAY;
            case SHIFTED_DAY_OFF -> SHIFTED;
            case TRANSFERRED_DAY_OFF -> TRANSFERRED;
            case RELIGIOUS_DAY_OFF -> RELIGIOUS;
            case WORKING, WORKING_WEEKEND -> throw new IllegalArgumentException(kind + " is no day off");
        };
    }
}
