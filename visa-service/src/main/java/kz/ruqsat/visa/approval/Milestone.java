package kz.ruqsat.visa.approval;

/** The stages that follow a request; the body in charge reports them, never the Committee. */
public enum Milestone {
    SENT_TO_KNB,
    KNB_EXTENDED,
    KNB_OVERDUE,
    KNB_ANSWERED;

    /**
     * Code of the stage.
     *
     * @param matter {@code VISA} or {@code OP}
     */
    public String stageOf(String matter) {
        return matter + "_" + name();
    }
}
