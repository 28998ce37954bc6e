package kz.ruqsat.rulebook.reference;

/** What a ground does: terminal refusal of this petition, or return for correction. */
public enum GroundEffect {
    REFUSE,
    RETURN_OR_BLOCK
}
