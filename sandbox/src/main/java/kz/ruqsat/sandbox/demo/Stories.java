package kz.ruqsat.sandbox.demo;

import java.time.Instant;
import java.util.List;

/** The stories of the demo. */
public final class Stories {
    /** Where their clock begins: a Wednesday morning, two working days before the Nauryz holidays. */
    public static final Instant BEGIN = CivilTime.at("2026-03-18T09:00");

    private Stories() {}

    public static List<Story> all() {
        return List.of(
                ApprovedOnDayTwo.story(),
                RefusedAtReview.story(),
                ExtendedOverNauryz.story(),
                SilenceAndLateAnswer.story(),
                RejectedByKnb.story(),
                WithdrawnWhileWaiting.story());
    }
}
