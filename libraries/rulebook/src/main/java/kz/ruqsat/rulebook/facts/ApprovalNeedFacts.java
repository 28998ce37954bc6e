package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.IssuingBody;

/**
 * What decides whether a visa case needs the approval of the National Security Committee. Source: R-085, OQ-14.
 *
 * @param matter what is asked for
 * @param body kind of body in charge
 * @param category category of the visa asked for
 * @param given whether something stands in the place of an approval
 * @param on civil day of the application, which chooses the texts
 */
public record ApprovalNeedFacts(Matter matter, IssuingBody body, String category, Given given, LocalDate on) {

    /** What is asked for in the country. */
    public enum Matter {
        ISSUE,
        /** An issue to somebody who holds a visa of another category. Source: R-121. */
        CHANGE_OF_CATEGORY,
        EXTENSION,
        RESTORATION,
        REDUCTION,
        CANCELLATION
    }

    /** What stands in the place of an approval. */
    public enum Given {
        /** The approval given with the invitation that the visa rests on. */
        WITH_INVITATION,
        /** The category or the citizenship needs no invitation: the lists are checked instead. Source: R-060. */
        LIST_CHECK,
        NOTHING
    }

    public ApprovalNeedFacts {
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(on, "on");
    }
}
