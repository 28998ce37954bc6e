package kz.ruqsat.web.identity;

/** The roles, as the claim {@code groups} spells them; there are no others. */
public final class Roles {
    /** Inviting party: files petitions and sees its own. */
    public static final String INVITER = "INVITER";

    /** Officer of a territorial division of the MIA, named by the claim {@code body}. */
    public static final String MIA_OFFICER = "MIA_OFFICER";

    /** Officer of the Ministry of Foreign Affairs. */
    public static final String MFA_OFFICER = "MFA_OFFICER";

    /** Consular officer of a mission, named by the claim {@code body}. */
    public static final String MISSION_OFFICER = "MISSION_OFFICER";

    /** The Visa and Migration Portal, the only channel of electronic visas. */
    public static final String PORTAL = "PORTAL";

    /** The public-services monitoring system; reads, and takes note of alarms. */
    public static final String MONITORING = "MONITORING";

    /** Auditor; only reads. */
    public static final String AUDITOR = "AUDITOR";

    /** Runs the service and decides no case. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Second person whose consent a repair of stored records needs. */
    public static final String SECOND_APPROVER = "SECOND_APPROVER";

    /** The authority behind the approval; sees approval requests and nothing else. */
    public static final String KNB = "KNB";

    /** Another service of this system. */
    public static final String SERVICE = "SERVICE";

    private Roles() {}
}
