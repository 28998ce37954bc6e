package kz.ruqsat.berkut.desk;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ruqsat.standclock.Activity;
import kz.ruqsat.standclock.Participant;

/** Berkut's part in the stand's virtual time: at rest when nothing due is unsent and nobody waits for an answer. */
public final class DeskParticipant implements Participant {

    private final Desk desk;
    private final InstantSource clock;

    public DeskParticipant(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void clockAdvanced(Instant now) {
        desk.wake();
    }

    @Override
    public Uni<Activity> activity() {
        int unanswered = desk.unanswered();
        var standing = desk.standing();
        var now = clock.instant();
        var nextDue = standing.earliest().filter(due -> due.isAfter(now));
        return Uni.createFrom()
                .item(Activity.of(standing.moves(), waiting(unanswered, standing, now), nextDue, Map.of()));
    }

    private static List<String> waiting(int unanswered, DeskStanding standing, Instant now) {
        var waiting = new ArrayList<String>();
        if (unanswered > 0) {
            waiting.add(unanswered + " questions at Berkut's desk");
        }
        if (standing.onTheWay() > 0) {
            waiting.add(standing.onTheWay() + " answers not acknowledged by the broker");
        }
        if (standing.earliest().filter(due -> !due.isAfter(now)).isPresent()) {
            waiting.add("answers due and not sent");
        }
        return waiting;
    }
}
