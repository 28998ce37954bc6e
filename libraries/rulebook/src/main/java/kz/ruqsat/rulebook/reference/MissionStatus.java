package kz.ruqsat.rulebook.reference;

/** Whether a mission works; UNCONFIRMED is never chosen without an officer. */
public enum MissionStatus {
    ACTIVE,
    LIMITED,
    UNCONFIRMED
}
