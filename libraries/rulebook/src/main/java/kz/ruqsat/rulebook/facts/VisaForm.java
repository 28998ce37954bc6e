package kz.ruqsat.rulebook.facts;

/** Form of issue: a sticker in the passport or an electronic visa. */
public enum VisaForm {
    STICKER,
    ELECTRONIC
}
