package kz.ruqsat.rulebook.reference;

/** Kind of a foreign mission. */
public enum MissionType {
    EMBASSY,
    CONSULATE_GENERAL,
    CONSULATE
}
