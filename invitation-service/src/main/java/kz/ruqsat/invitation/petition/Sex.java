package kz.ruqsat.invitation.petition;

/** As the travel document gives it; X where it gives none. */
public enum Sex {
    F,
    M,
    X
}
