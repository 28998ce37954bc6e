package kz.ruqsat.visa.sticker;

/** Sex as the travel document states it. */
public enum Sex {
    M("M"),
    F("F"),
    X("<");

    private final String inZone;

    Sex(String inZone) {
        this.inZone = inZone;
    }

    String inZone() {
        return inZone;
    }
}
