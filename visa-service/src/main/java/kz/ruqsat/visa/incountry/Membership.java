package kz.ruqsat.visa.incountry;

import java.util.Objects;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts.Kinship;

/**
 * A claim to the special group: the AIFC, the Innovation Cluster, its Fund, or the family of somebody who belongs to them. It is worth nothing by
 * itself: a register proves it, or nobody does.
 *
 * @param standing whether it is claimed
 * @param kinship what the person is to the member
 * @param member travel document of the member as the registers know it, {@code <country>-<number>}; empty if the person is the member
 */
public record Membership(Standing standing, Kinship kinship, String member) {

    /** Code of the group in look-ups and petitions. */
    public static final String GROUP = "SPECIAL_GROUP";

    /** Nothing is claimed. */
    public static final Membership NONE = new Membership(Standing.NOT_CLAIMED, Kinship.OTHER, "");

    /** Whether it is claimed. */
    public enum Standing {
        NOT_CLAIMED,
        CLAIMED
    }

    public Membership {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(kinship, "kinship");
        Objects.requireNonNull(member, "member");
    }

    /** Whether the special procedure is asked for. */
    public boolean isClaimed() {
        return standing == Standing.CLAIMED;
    }

    /**
     * Travel document of the member, under which the registers are asked.
     *
     * @param own that of the person
     */
    public String passportOfMember(String own) {
        return member.isEmpty() ? own : member;
    }

    /** Without personal data. */
    Membership forgotten() {
        return new Membership(standing, kinship, "");
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Membership[" + standing + "]";
    }
}
