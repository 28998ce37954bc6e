package kz.ruqsat.sandbox.scenario;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.time.TimeKeeper;

/**
 * Tells scenarios side by side: moves the stand's time from step to step, has each step done, and looks at each scenario's cases when its last step is
 * done. A scenario that goes wrong ends there; the others go on.
 */
public final class Storyteller implements AutoCloseable {
    private final Player player;
    private final TimeKeeper keeper;
    private final Figures figures;
    private final Teller teller;
    private Optional<Scene> trouble = Optional.empty();

    public Storyteller(DrivenStand stand, TimeKeeper keeper, Figures figures, PrintWriter out, Ink ink) {
        this.player = new Player(stand);
        this.keeper = keeper;
        this.figures = figures;
        this.teller = new Teller(out, ink);
    }

    /** A scenario in play. */
    private static final class Play {
        private final int number;
        private final Scenario scenario;
        private final Hands hands;
        private final List<ToldStep> told = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();

        Play(int number, Scenario scenario) {
            this.number = number;
            this.scenario = scenario;
            this.hands = new Hands(scenario.people());
        }

        boolean isLast(Step step) {
            return step == scenario.steps().getLast();
        }

        void tell(Step step, String result, boolean isWell) {
            told.add(new ToldStep(step.at(), step.sentence(), result, isWell));
        }

        void failed(Step step, List<Difference> found) {
            var where = CivilTime.moment(step.at()) + ", " + step.sentence() + ": ";
            found.forEach(each -> differences.add(new Difference(where + each.what(), each.expected(), each.actual())));
        }
    }

    private record Scene(Play play, Step step) {}

    /** Tells all of them to the end. The stand's clock must not be past the first step of any. */
    public List<ScenarioResult> tell(List<Scenario> scenarios) {
        teller.begin(scenarios);
        var results = new LinkedHashMap<Scenario, ScenarioResult>();
        scenes(scenarios).forEach(scene -> play(scene, results));
        return scenarios.stream().map(results::get).toList();
    }

    private static List<Scene> scenes(List<Scenario> scenarios) {
        var scenes = new ArrayList<Scene>();
        for (int i = 0; i < scenarios.size(); i++) {
            var play = new Play(i + 1, scenarios.get(i));
            play.scenario.steps().forEach(step -> scenes.add(new Scene(play, step)));
        }
        // Stable: what one scenario does in a minute is not interrupted by another.
        scenes.sort(Comparator.comparing(scene -> scene.step().at()));
        return scenes;
    }

    private void play(Scene scene, Map<Scenario, ScenarioResult> results) {
        if (results.containsKey(scene.play().scenario)) {
            return;
        }
        if (!isAmidTrouble(scene)) {
            figures.add(keeper.advanceTo(scene.step().at()));
        }
        perform(scene.play(), scene.step());
        if (scene.step().deed().isTrouble()) {
            trouble = Optional.of(scene);
        }
        if (scene.play().isLast(scene.step()) || !scene.play().differences.isEmpty()) {
            results.put(scene.play().scenario, end(scene.play()));
        }
    }

    // What a scenario broke cannot come to rest before it is mended, so the rest of its minute does not wait for that.
    private boolean isAmidTrouble(Scene scene) {
        return trouble.filter(begun -> begun.play() == scene.play()
                        && begun.step().at().equals(scene.step().at()))
                .isPresent();
    }

    private void perform(Play play, Step step) {
        try {
            var result = player.perform(step, play.scenario, play.hands);
            if (step.isDecision()) {
                figures.take("FirstDecision");
            }
            tell(play, step, result, true);
        } catch (Difference.Found found) {
            tell(play, step, "this failed", false);
            play.failed(step, found.differences());
        } catch (StandException e) {
            tell(play, step, "this failed", false);
            play.failed(step, List.of(Difference.of(e.getMessage())));
        }
    }

    private void tell(Play play, Step step, String result, boolean isWell) {
        play.tell(step, result, isWell);
        teller.step(play.number, step.at(), step.sentence(), result);
    }

    private ScenarioResult end(Play play) {
        player.startWhatIsDown();
        keeper.awaitRest();
        var cases = player.seen(play.hands);
        if (play.differences.isEmpty()) {
            play.scenario.ends().forEach(end -> check(play, end, cases));
        }
        var result = new ScenarioResult(play.scenario, play.told, cases, play.differences);
        teller.end(play.number, result);
        return result;
    }

    private static void check(Play play, ExpectedCase end, List<SeenCase> cases) {
        cases.stream()
                .filter(each -> each.name().equals(end.name()))
                .findFirst()
                .ifPresentOrElse(
                        seen -> play.differences.addAll(end.differences(seen)),
                        () -> play.differences.add(Difference.of(end.name() + ": there is no such case in the end")));
    }

    @Override
    public void close() {
        player.close();
    }
}
