package kz.ruqsat.checker.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Parked;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.Taken;

/** CHK-23. */
public final class OnlyPoisonIsParked implements Check {

    @Override
    public String code() {
        return "CHK-23";
    }

    @Override
    public String holds() {
        return "what is parked was poisoned on purpose, and nothing else waited beyond the limit";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Set<String> poisoned = picture.expected().poisoned();
        look.at(picture.taken().stream().map(Taken::caseId).distinct().count());
        Set<String> parked = new HashSet<>();
        picture.parked().stream().filter(Parked::isOpen).forEach(each -> {
            parked.add(each.caseId());
            look.holds(
                    poisoned.contains(each.caseId()),
                    each.caseId(),
                    each.place(),
                    "is " + each.status() + " at " + each.consumer() + ": " + each.reason());
        });
        poisoned.stream()
                .filter(caseId -> !parked.contains(caseId))
                .forEach(caseId ->
                        look.found(caseId, "parked records", "was poisoned on purpose, and nothing of it is parked"));
        picture.expected().longestWait().ifPresent(limit -> waits(picture, limit, look));
        return look.orNone("nobody has taken a record");
    }

    private static void waits(Picture picture, Duration limit, Look look) {
        Map<String, Instant> committed = new HashMap<>();
        picture.log()
                .forEach(event -> committed.put(event.eventId(), event.row().instant("recorded_at")));
        for (Row stage : picture.rows(Picture.MONITORING, "stages")) {
            String caseId = stage.text("case_id");
            Instant from = committed.get(stage.text("event_id"));
            if (from != null && !picture.expected().poisoned().contains(caseId)) {
                Duration waited = Duration.between(from, stage.instant("recorded_at"));
                look.holds(
                        waited.compareTo(limit) <= 0,
                        caseId,
                        "stage " + stage.text("stage"),
                        "reached monitoring " + waited.toSeconds() + " s after its commit, and the limit is "
                                + limit.toSeconds() + " s");
            }
        }
    }
}
