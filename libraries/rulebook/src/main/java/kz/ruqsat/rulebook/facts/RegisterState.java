package kz.ruqsat.rulebook.facts;

/** Whether the state system that holds a document answers at present. Source: R-044. */
public enum RegisterState {
    ANSWERS,
    DOWN
}
