package kz.ruqsat.sandbox.scenario;

import static kz.ruqsat.sandbox.scenario.Expectation.Match.AMONG;
import static kz.ruqsat.sandbox.scenario.Expectation.Match.NEVER;
import static kz.ruqsat.sandbox.scenario.Expectation.Match.SAME;
import static kz.ruqsat.sandbox.scenario.Expectation.Match.SAME_IN_ANY_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.ruqsat.sandbox.scenario.Expectation.Match;

/** Reads how a case must end; each key is a line of {@link #read}. */
final class EndReader {
    static final List<String> KEYS = List.of(
            "state",
            "reporter",
            "stages",
            "terms",
            "grounds",
            "findings",
            "division",
            "place",
            "records",
            "dispositions",
            "requestsAtKnb",
            "notices",
            "never");
    private static final List<String> NEVER_KEYS =
            List.of("states", "stages", "findings", "grounds", "records", "dispositions");

    private final List<Expectation<SeenCase>> all = new ArrayList<>();

    private EndReader() {}

    /**
     * The end of one case.
     *
     * @param name of the case, which a step must have given
     */
    static ExpectedCase read(String name, Written end, Cast cast) {
        Words.requireOneOf("case", end, name, cast.cases());
        end.only(KEYS);
        var reader = new EndReader();
        reader.add(end, "state", SAME, Written::text, seen -> List.of(seen.state()));
        reader.stages(end);
        reader.add(end, "reporter", SAME, Written::text, SeenCase::reporters);
        reader.add(end, "terms", SAME_IN_ANY_ORDER, ExpectedTerm::read, SeenCase::terms);
        reader.add(end, "grounds", SAME, Words::ground, SeenCase::grounds);
        reader.add(end, "findings", AMONG, Words::finding, SeenCase::findings);
        reader.add(end, "division", SAME, Written::text, seen -> List.of(seen.field("body")));
        reader.add(end, "place", SAME, Written::text, seen -> List.of(seen.field("placeOfIssuance")));
        reader.add(end, "dispositions", SAME, Words::disposition, SeenCase::dispositionKinds);
        reader.add(
                end,
                "requestsAtKnb",
                SAME,
                number -> Words.number(number).toString(),
                seen -> List.of(Long.toString(seen.requestsAtKnb())));
        reader.add(end, "notices", SAME, Written::text, SeenCase::notices);
        reader.records(end);
        reader.never(end);
        return new ExpectedCase(name, reader.all);
    }

    private void stages(Written end) {
        if (end.find("stages").isPresent()) {
            var told = end.findItems("stages").map(ExpectedStage::read).toList();
            var lines = told.stream().map(ExpectedStage::toString).toList();
            all.add(new Expectation<>("stages", lines, SAME, seen -> ExpectedStage.inTheFormOf(told, seen.owed())));
        }
    }

    /** Records of the case by topic, each by its event, answer or fault. */
    private void records(Written end) {
        end.findFields("records").forEach((name, list) -> {
            var topic = Words.topic(list.key(name));
            var lines = list.items().stream().map(Written::text).toList();
            all.add(new Expectation<>("records of " + topic, lines, SAME, seen -> seen.recordsOf(topic)));
        });
    }

    private void never(Written end) {
        end.find("never").ifPresent(never -> {
            never.only(NEVER_KEYS);
            add(never, "states", NEVER, Written::text, SeenCase::states);
            add(never, "stages", NEVER, Words::stage, SeenCase::stageCodes);
            add(never, "findings", NEVER, Words::finding, SeenCase::findings);
            add(never, "grounds", NEVER, Words::ground, SeenCase::grounds);
            add(never, "records", NEVER, Written::text, SeenCase::recordWords);
            add(never, "dispositions", NEVER, Words::disposition, SeenCase::dispositionKinds);
        });
    }

    private void add(
            Written from,
            String key,
            Match match,
            Function<Written, String> line,
            Function<SeenCase, List<String>> seen) {
        if (from.find(key).isPresent()) {
            all.add(new Expectation<>(key, from.findItems(key).map(line).toList(), match, seen));
        }
    }
}
