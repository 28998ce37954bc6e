package kz.ruqsat.sandbox.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.time.TimeKeeper;

/**
 * Plays stories side by side: moves the stand's time from step to step, has each step done, and looks at each story's cases when
 * its last step is done. A story that goes wrong ends there; the others go on.
 */
public final class Storyteller {
    private static final String READER = "monitoring";

    private final Agencies agencies;
    private final TimeKeeper keeper;
    private final Figures figures;
    private final Teller teller;

    public Storyteller(Agencies agencies, TimeKeeper keeper, Figures figures, PrintWriter out, Ink ink) {
        this.agencies = agencies;
        this.keeper = keeper;
        this.figures = figures;
        this.teller = new Teller(out, ink);
    }

    /** A story in play. */
    private static final class Play {
        private final int number;
        private final Story story;
        private final CaseInHand hand;
        private final List<String> differences = new ArrayList<>();

        Play(int number, Story story) {
            this.number = number;
            this.story = story;
            this.hand = new CaseInHand(story.petition());
        }

        boolean isLast(Step step) {
            return step == story.steps().getLast();
        }
    }

    private record Scene(Play play, Step step) {}

    /** Plays all of them to the end. */
    public List<StoryResult> tell(List<Story> stories) {
        teller.begin(stories);
        var results = new LinkedHashMap<Story, StoryResult>();
        scenes(stories).forEach(scene -> play(scene, results));
        return stories.stream().map(results::get).toList();
    }

    private static List<Scene> scenes(List<Story> stories) {
        var scenes = new ArrayList<Scene>();
        for (Story story : stories) {
            var play = new Play(stories.indexOf(story) + 1, story);
            story.steps().forEach(step -> scenes.add(new Scene(play, step)));
        }
        scenes.sort(Comparator.comparing(scene -> scene.step().at()));
        return scenes;
    }

    private void play(Scene scene, Map<Story, StoryResult> results) {
        if (results.containsKey(scene.play().story)) {
            return;
        }
        figures.add(keeper.advanceTo(scene.step().at()));
        perform(scene.play(), scene.step());
        if (scene.play().isLast(scene.step()) || !scene.play().differences.isEmpty()) {
            results.put(scene.play().story, end(scene.play()));
        }
    }

    private void perform(Play play, Step step) {
        try {
            var result = step.deed().perform(agencies, play.hand);
            if (step.weight() == Step.Weight.DECISION) {
                figures.take("FirstDecision");
            }
            teller.step(play.number, step.at(), step.sentence(), result);
        } catch (StandException e) {
            teller.step(play.number, step.at(), step.sentence(), "this failed");
            play.differences.add(CivilTime.moment(step.at()) + ", " + step.sentence() + ": " + e.getMessage());
        }
    }

    private StoryResult end(Play play) {
        keeper.awaitRest();
        var timelines = Stream.of(CaseKind.values())
                .filter(kind -> play.hand.find(kind).isPresent())
                .map(kind -> timeline(play, kind))
                .toList();
        if (play.differences.isEmpty()) {
            play.story.expected().forEach(expected -> check(play, expected));
        }
        var result = new StoryResult(play.story, timelines, play.differences);
        teller.end(play.number, result);
        return result;
    }

    private CaseTimeline timeline(Play play, CaseKind kind) {
        return agencies.monitoring().timeline(READER, play.hand.id(kind));
    }

    private void check(Play play, ExpectedCase expected) {
        var caseId = play.hand.id(expected.kind());
        play.differences.addAll(
                expected.differences(timeline(play, expected.kind()), Knb.requestsOf(agencies, caseId)));
    }
}
