package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * What decides which territorial division is competent. Source.
 *
 * @param category visa category
 * @param operation what is asked for; a change of category in the country is an issue
 * @param earlier earlier visas of the category
 * @param earlierTold where that was taken from
 * @param inviterRegisteredAt territorial code (KATO) of the inviting party's registration; empty if not told
 * @param foreignerResidesAt territorial code (KATO) of the foreigner's temporary residence; empty if there is none or it is not told
 * @param group how a claim to the special group stands
 * @param filedAt code of the division it is filed at; empty if it is not filed yet
 */
public record TerritoryFacts(
        String category,
        Operation operation,
        Earlier earlier,
        Told earlierTold,
        String inviterRegisteredAt,
        String foreignerResidesAt,
        Group group,
        String filedAt) {

    /** What is asked for. */
    public enum Operation {
        ISSUE,
        EXTEND,
        RESTORE,
        REDUCE,
        CANCEL
    }

    /** Visas of the category that the person had before. Source: R-112. */
    public enum Earlier {
        /** None, or none is told. */
        NONE,
        /** Some, but none with this inviting party, as after a change of employer. */
        WITH_OTHER_INVITER,
        WITH_THIS_INVITER
    }

    /** Where earlier visas were taken from. Source: R-112. */
    public enum Told {
        /** From the register of visas. */
        BY_REGISTER,
        /** From what the inviting party says of a time that the register does not hold. */
        BY_INVITER
    }

    /** Standing of a claim to belong to AIFC, Innovation Cluster or Fund, or to the family of who does. Source. */
    public enum Group {
        NONE,
        /** Claimed; no register proves it so far. */
        CLAIMED,
        /** A register proves it. */
        PROVEN
    }

    public TerritoryFacts {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(earlierTold, "earlierTold");
        Objects.requireNonNull(inviterRegisteredAt, "inviterRegisteredAt");
        Objects.requireNonNull(foreignerResidesAt, "foreignerResidesAt");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(filedAt, "filedAt");
    }

    /** The same, where earlier visas are as the inviting party says. */
    public TerritoryFacts(
            String category,
            Operation operation,
            Earlier earlier,
            String inviterRegisteredAt,
            String foreignerResidesAt,
            Group group,
            String filedAt) {
        this(category, operation, earlier, Told.BY_INVITER, inviterRegisteredAt, foreignerResidesAt, group, filedAt);
    }

    /** Whether it is the issue of the first visa of the category with this inviting party. Source: R-112. */
    public boolean isPrimary() {
        return operation == Operation.ISSUE && earlier != Earlier.WITH_THIS_INVITER;
    }
}
