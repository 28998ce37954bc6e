package kz.ruqsat.rulebook.reference;

/** Purpose group of a visa category, also the purpose of travel that an inviter states. */
public enum VisaGroup {
    DIPLOMATIC,
    SERVICE,
    INVESTOR,
    BUSINESS,
    CARRIER,
    RELIGIOUS_EVENT,
    INTERNSHIP,
    PERMANENT_RESIDENCE,
    PRIVATE,
    ADOPTION,
    TOURIST,
    TRANSIT,
    EXIT,
    FAMILY,
    WORK,
    MISSIONARY,
    HUMANITARIAN,
    STUDY,
    MINOR,
    TREATMENT
}
