package kz.ruqsat.monitoring.ledger;

/** On whose account time goes. */
public enum Account {
    APPLICANT,
    MIA,
    KNB,
    MFA,
    MISSION,
    /** Time that no row of the table names. */
    PLATFORM;

    /** The account of a body that reports stages. Source: R-010. */
    static Account ofReporter(String kind) {
        return switch (kind) {
            case "MIA_TD" -> MIA;
            case "MFA" -> MFA;
            case "FOREIGN_MISSION" -> MISSION;
            default -> PLATFORM;
        };
    }
}
