package kz.ruqsat.sandbox.scenario;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.Monitoring;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.time.TimeKeeper;

/**
 * Tells scenarios side by side: moves the stand's time from step to step, has each step done, and looks at each scenario's cases when its last step is
 * done. A scenario that goes wrong ends there; the others go on.
 */
public final class Storyteller {
    private static final String READER = "monitoring";

    private final Player player;
    private final Monitoring monitoring;
    private final TimeKeeper keeper;
    private final Figures figures;
    private final Teller teller;

    public Storyteller(Stand stand, TimeKeeper keeper, Figures figures, PrintWriter out, Ink ink) {
        this.player = new Player(stand);
        this.monitoring = new Monitoring(Api.of(stand, StandService.MONITORING));
        this.keeper = keeper;
        this.figures = figures;
        this.teller = new Teller(out, ink);
    }

    /** A scenario in play. */
    private static final class Play {
        private final int number;
        private final Scenario scenario;
        private final Hands hands;
        private final List<String> differences = new ArrayList<>();

        Play(int number, Scenario scenario) {
            this.number = number;
            this.scenario = scenario;
            this.hands = new Hands(scenario.people());
        }

        boolean isLast(Step step) {
            return step == scenario.steps().getLast();
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
        scenes.sort(Comparator.comparing(scene -> scene.step().at()));
        return scenes;
    }

    private void play(Scene scene, Map<Scenario, ScenarioResult> results) {
        if (results.containsKey(scene.play().scenario)) {
            return;
        }
        figures.add(keeper.advanceTo(scene.step().at()));
        perform(scene.play(), scene.step());
        if (scene.play().isLast(scene.step()) || !scene.play().differences.isEmpty()) {
            results.put(scene.play().scenario, end(scene.play()));
        }
    }

    private void perform(Play play, Step step) {
        try {
            var result = player.perform(step, play.scenario, play.hands);
            if (step.isDecision()) {
                figures.take("FirstDecision");
            }
            teller.step(play.number, step.at(), step.sentence(), result);
        } catch (StandException e) {
            teller.step(play.number, step.at(), step.sentence(), "this failed");
            play.differences.add(CivilTime.moment(step.at()) + ", " + step.sentence() + ": " + e.getMessage());
        }
    }

    private ScenarioResult end(Play play) {
        keeper.awaitRest();
        var timelines = new LinkedHashMap<String, CaseTimeline>();
        play.scenario.ends().stream()
                .map(ExpectedCase::name)
                .filter(play.hands::has)
                .forEach(name -> timelines.put(
                        name, monitoring.timeline(READER, play.hands.get(name).id())));
        if (play.differences.isEmpty()) {
            play.scenario.ends().forEach(end -> check(play, end, timelines));
        }
        var result = new ScenarioResult(play.scenario, List.copyOf(timelines.values()), play.differences);
        teller.end(play.number, result);
        return result;
    }

    private void check(Play play, ExpectedCase end, Map<String, CaseTimeline> timelines) {
        if (!timelines.containsKey(end.name())) {
            play.differences.add(end.name() + ": there is no such case in the end");
            return;
        }
        var caseId = play.hands.get(end.name()).id();
        play.differences.addAll(end.differences(timelines.get(end.name()), () -> player.requestsAtKnb(caseId)));
    }
}
