package kz.ruqsat.rulebook.reference;

/** Whether a machine can decide: YES from data alone, PARTLY it flags and an officer decides, NO an officer or KNB only. */
public enum Automatic {
    YES,
    PARTLY,
    NO
}
