package kz.ruqsat.visa.sticker;

/** Sex as the travel document states it. */
public enum Sex {
    M,
    F,
    X
}
