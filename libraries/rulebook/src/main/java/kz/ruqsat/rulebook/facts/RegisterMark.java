package kz.ruqsat.rulebook.facts;

/** A fact of a register, of the petition or noticed by an officer that asks for a ground of refusal. Source: R-079. */
public enum RegisterMark {
    BARRED_FROM_ENTRY,
    SECURITY_CONCERN,
    EARLIER_OFFENCE,
    ENTRY_DATA_DOUBTED,
    TERRORISM_OR_RECIDIVISM,
    MEANS_NOT_PROVED,
    FALSE_DATA_SUSPECTED,
    REQUIREMENTS_DOUBTED,
    COURT_BAN,
    SPECIAL_RIGHT_LOST,
    CONSENT_WITHHELD
}
