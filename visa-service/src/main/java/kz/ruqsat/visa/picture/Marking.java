package kz.ruqsat.visa.picture;

/** What is stamped across a picture. */
public enum Marking {
    /** A document of a test stand. */
    SPECIMEN("ҮЛГІ · ОБРАЗЕЦ · SPECIMEN"),
    /** A document that has not been handed over. */
    PREVIEW("БЕРІЛМЕГЕН · НЕ ВЫДАНА · NOT ISSUED"),
    /** A document that stands in the register. */
    NONE("");

    private final String text;

    Marking(String text) {
        this.text = text;
    }

    /** In Kazakh, Russian and English. */
    public String text() {
        return text;
    }
}
