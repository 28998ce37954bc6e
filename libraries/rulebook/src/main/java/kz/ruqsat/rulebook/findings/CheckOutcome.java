package kz.ruqsat.rulebook.findings;

/** Result of a check; one failed finding fails it, else one that is open leaves it to an officer. */
public enum CheckOutcome {
    PASSED,
    FAILED,
    LEFT_TO_OFFICER
}
