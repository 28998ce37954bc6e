package kz.ruqsat.monitoring.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.ruqsat.monitoring.conformance.Alarm.Kind;

/**
 * The stages of a case in order, judged one by one against those ahead of them. What stages do not tell, such as whose invitation a visa rests on,
 * is not judged here.
 *
 * @param service {@code S1}, {@code S2} or {@code S3}
 */
public record Trail(String service, List<Stage> stages) {

    /** Who performs a service. Source: R-010, section 6 of the state tables. */
    private static final Map<String, Set<String>> REPORTERS =
            Map.of("S1", Set.of("MIA_TD", "MFA"), "S2", Set.of("MIA_TD"), "S3", Set.of("MFA", "FOREIGN_MISSION"));

    /** Stages of a visa that any body may enter, whoever issued it. */
    private static final Set<String> BY_WHOEVER_FINDS_OUT = Set.of("VISA_CANCELLED", "VISA_INVALIDATED");

    /** What may still come after an invitation was agreed. */
    private static final Set<String> AFTER_AGREED = Set.of("USED", "EXPIRED", "ANNULLED", "INV_ANNULLED");

    public Trail {
        stages = List.copyOf(stages);
    }

    /**
     * A stage.
     *
     * @param state of the case afterwards
     * @param result how the case ended with it; empty if it did not
     * @param knbDueBefore end of the term of the Committee that it started, if it did
     */
    public record Stage(
            long sequence,
            String code,
            String state,
            Instant happenedAt,
            String reporterKind,
            String result,
            List<String> grounds,
            Optional<Instant> knbDueBefore) {

        public Stage {
            grounds = List.copyOf(grounds);
        }

        private boolean is(String ending) {
            return code.endsWith(ending);
        }
    }

    /** Everything that must not be, in the order of the stages that show it. */
    public List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        for (int nth = 0; nth < stages.size(); nth++) {
            Stage stage = stages.get(nth);
            List<Stage> before = stages.subList(0, nth);
            for (Kind kind : Kind.values()) {
                if (shows(kind, stage, before)) {
                    alarms.add(new Alarm(kind, stage.sequence()));
                }
            }
        }
        return alarms;
    }

    // spotless:off
    private boolean shows(Kind kind, Stage stage, List<Stage> before) {
        return switch (kind) {
            case SENT_WITH_A_GROUND      -> stage.is("_SENT_TO_KNB") && any(before, s -> !s.grounds().isEmpty() && !s.state().equals("RETURNED"));
            case ANSWER_WITHOUT_REQUEST  -> stage.is("_KNB_ANSWERED") && !any(before, s -> s.is("_SENT_TO_KNB"));
            case EXTENDED_TOO_LATE       -> stage.is("_KNB_EXTENDED") && isLate(stage, before);
            case EXTENDED_TWICE          -> stage.is("_KNB_EXTENDED") && sinceSent(before).stream().anyMatch(s -> s.is("_KNB_EXTENDED"));
            case AGREED_WITHOUT_ANSWER   -> stage.code().equals("INV_AGREED") && !before.isEmpty() && !before.getLast().state().equals("AWAITING_DECISION");
            case REFUSED_WITHOUT_GROUND  -> stage.is("_REFUSED") && stage.grounds().isEmpty();
            case WRONG_REPORTER          -> !BY_WHOEVER_FINDS_OUT.contains(stage.code()) && !REPORTERS.getOrDefault(service, Set.of()).contains(stage.reporterKind());
            case STAGE_AFTER_THE_END     -> endedBefore(before) && !(agreed(before) && AFTER_AGREED.contains(stage.code()));
            case OUT_OF_ORDER            -> any(before, s -> s.happenedAt().isAfter(stage.happenedAt()));
        };
    }
    // spotless:on

    private static boolean any(List<Stage> stages, Predicate<Stage> what) {
        return stages.stream().anyMatch(what);
    }

    private static boolean endedBefore(List<Stage> before) {
        return any(before, stage -> !stage.result().isEmpty());
    }

    private static boolean agreed(List<Stage> before) {
        return any(before, stage -> stage.code().equals("INV_AGREED"));
    }

    /** From the last time the case was sent to the Committee. */
    private static List<Stage> sinceSent(List<Stage> before) {
        int sent = before.size();
        while (sent > 0 && !before.get(sent - 1).is("_SENT_TO_KNB")) {
            sent--;
        }
        return before.subList(sent, before.size());
    }

    private static boolean isLate(Stage extended, List<Stage> before) {
        return before.reversed().stream()
                .filter(stage -> stage.is("_SENT_TO_KNB"))
                .findFirst()
                .flatMap(Stage::knbDueBefore)
                .filter(due -> !extended.happenedAt().isBefore(due))
                .isPresent();
    }
}
