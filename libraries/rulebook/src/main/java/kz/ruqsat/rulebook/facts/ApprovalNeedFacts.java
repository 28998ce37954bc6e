package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What decides whether a visa case needs the approval of the National Security Committee. Source: R-085, OQ-14.
 *
 * @param matter what is asked for
 * @param category category of the visa asked for
 * @param given whether the Committee has approved already
 * @param on civil day of the application, which chooses the texts
 */
public record ApprovalNeedFacts(Matter matter, String category, Given given, LocalDate on) {

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

    /** Whether the Committee has approved already. */
    public enum Given {
        /** With the invitation that the visa rests on. */
        WITH_INVITATION,
        NOT_GIVEN
    }

    public ApprovalNeedFacts {
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(on, "on");
    }
}
