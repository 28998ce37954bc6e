package kz.ruqsat.standclock;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** A part of a process that takes part in the stand's virtual time; every bean of this type is asked. */
public interface Participant {

    /** Told after the clock has moved: whatever became due at or before {@code now} is to be done, soon and without blocking. */
    void clockAdvanced(Instant now);

    /** What this part is doing; asked often, so it answers from memory or with one cheap query. */
    Uni<Activity> activity();
}
