package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * How a person stands to the special group: AIFC participants and bodies, employees of the Innovation Cluster and of the Fund, their families.
 * Source.
 *
 * @param standing whether membership is claimed and proved; of a relative that of the member
 * @param register code of the state system that proves it, empty if none does
 * @param kinship the member, or what the person is to the member
 * @param tie what shows the family tie
 */
public record SpecialGroupFacts(Standing standing, String register, Kinship kinship, FamilyTie tie) {

    /** Whether membership is claimed and proved. */
    public enum Standing {
        NOT_CLAIMED,
        /** Claimed, and no register knows of it. */
        CLAIMED,
        PROVED,
        /** Claimed, and the register did not answer. */
        REGISTER_SILENT
    }

    /** What the person is to the member. */
    public enum Kinship {
        MEMBER,
        SPOUSE,
        MINOR_CHILD,
        PARENT,
        OTHER
    }

    /** What shows a family tie. */
    public enum FamilyTie {
        /** Nothing, or there is none to show. */
        NOT_SHOWN,
        /** A document of civil status. */
        CIVIL_STATUS_DOCUMENT,
        /** A document of civil status, and a register confirms the dependency. */
        DEPENDENCY_REGISTERED
    }

    public SpecialGroupFacts {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(kinship, "kinship");
        Objects.requireNonNull(tie, "tie");
    }

    /** Nothing is claimed. */
    public static SpecialGroupFacts none() {
        return new SpecialGroupFacts(Standing.NOT_CLAIMED, "", Kinship.OTHER, FamilyTie.NOT_SHOWN);
    }
}
