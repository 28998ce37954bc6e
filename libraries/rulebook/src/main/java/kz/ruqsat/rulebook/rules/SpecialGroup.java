package kz.ruqsat.rulebook.rules;

import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.FamilyTie;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Standing;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;

/**
 * Whether a person belongs to the special group, as several rules need to know. Source.
 *
 * @param facts what is claimed and proved
 * @param coverage text of the rule that says who belongs
 * @param proof text of the rule that says what proves it
 */
public record SpecialGroup(SpecialGroupFacts facts, RuleVersion coverage, RuleVersion proof) {

    /** Whether somebody belongs. */
    public enum Belonging {
        NO,
        YES,
        /** A register has not answered yet. */
        OPEN
    }

    /** Why membership or tie is not proved; names are choices of the sentence. */
    public enum Unproved {
        SELF_DECLARED,
        REGISTER,
        TIE
    }

    public static SpecialGroup of(SpecialGroupFacts facts, ReferenceData data, LocalDate on) {
        return new SpecialGroup(
                facts,
                data.rules().rule("R-120").nearest(on),
                data.rules().rule("R-124").nearest(on));
    }

    /** Whether the group covers a member or a relative of this kind (OQ-27). */
    public boolean isCovered() {
        String kinship = facts.kinship().name();
        return facts.kinship() == Kinship.MEMBER
                || coverage.list("family").contains(kinship)
                || isDependant() && facts.tie() == FamilyTie.DEPENDENCY_REGISTERED;
    }

    /** Whether the group covers such a relative only if a register confirms the dependency. */
    public boolean isDependant() {
        return coverage.list("familyIfDependent").contains(facts.kinship().name());
    }

    /** Why it is not proved; empty if it is. */
    public Optional<Unproved> unproved() {
        if (facts.standing() != Standing.PROVED) {
            return Optional.of(Unproved.SELF_DECLARED);
        }
        if (!proof.list("registers").contains(facts.register())) {
            return Optional.of(Unproved.REGISTER);
        }
        boolean tieless = facts.kinship() != Kinship.MEMBER && facts.tie() == FamilyTie.NOT_SHOWN;
        return tieless ? Optional.of(Unproved.TIE) : Optional.empty();
    }

    /** Whether the person belongs to it for all that is known. */
    public Belonging belonging() {
        if (facts.standing() == Standing.REGISTER_SILENT && isCovered()) {
            return Belonging.OPEN;
        }
        return isCovered() && unproved().isEmpty() ? Belonging.YES : Belonging.NO;
    }
}
