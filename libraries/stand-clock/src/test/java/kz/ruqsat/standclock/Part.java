package kz.ruqsat.standclock;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A part of the process under test: says what it is told to say and remembers when it was told the time. */
abstract class Part implements Participant {

    static final Activity AT_REST = Activity.of(0, List.of(), Optional.empty(), Map.of());

    final List<Instant> told = new CopyOnWriteArrayList<>();
    volatile Uni<Activity> answer = Uni.createFrom().item(AT_REST);

    @Override
    public void clockAdvanced(Instant now) {
        told.add(now);
    }

    @Override
    public Uni<Activity> activity() {
        return answer;
    }
}
